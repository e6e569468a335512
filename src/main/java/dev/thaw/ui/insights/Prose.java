package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureName;
import dev.thaw.figure.Glossary;
import dev.thaw.figure.finding.Finding;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding as one reads it: words that need it are explained where they are met first, and beside it stands the way to
/// the chart that shows it.
final class Prose extends HBox {
    /// A line that is longer is lost on the way back.
    private static final double LONGEST_LINE = 1_040;
    private static final double WIDEST_TOOLTIP = 360;
    private static final Duration SOON = Duration.millis(250);

    /// @param words      what is said of the finding
    /// @param styleClass of its letters
    /// @param explained  words that were explained before, and those explained here
    /// @param show       hears which figure is asked for
    Prose(Finding finding, String words, String styleClass, Set<Glossary.Entry> explained, Consumer<FigureName> show) {
        super(8);
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("prose");
        flow.setMinWidth(0);
        flow.setMaxWidth(LONGEST_LINE);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(words);
        getChildren().add(flow);
        setMinHeight(USE_PREF_SIZE);
        setAlignment(Pos.BASELINE_LEFT);
        for (Glossary.Piece piece : Glossary.pieces(words, explained)) {
            if (piece.entry() == null) {
                Text text = new Text(piece.text());
                text.getStyleClass().addAll("text", styleClass);
                flow.getChildren().add(text);
            } else {
                flow.getChildren().add(term(piece.text(), piece.entry(), styleClass));
            }
        }
        finding.figure().ifPresent(figure -> getChildren().add(link(figure, show)));
    }

    private static Label term(String words, Glossary.Entry entry, String styleClass) {
        Label term = new Label(words);
        term.getStyleClass().addAll("term", styleClass);
        term.setMinWidth(USE_PREF_SIZE);
        term.setAccessibleText(text("insights.term", words, entry.definition()));
        Tooltip tooltip = new Tooltip(entry.definition());
        tooltip.getStyleClass().add("definition");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        tooltip.setShowDelay(SOON);
        term.setTooltip(tooltip);
        return term;
    }

    private static Hyperlink link(FigureName figure, Consumer<FigureName> show) {
        String name = text("insights.figure." + figure.text());
        Hyperlink link = new Hyperlink(text("insights.findings.chart"), new FontIcon(Feather.TRENDING_UP));
        link.getStyleClass().add("finding-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(text("insights.findings.link", name));
        link.setTooltip(new Tooltip(text("insights.findings.link", name)));
        link.setOnAction(_ -> {
            link.setVisited(false);
            show.accept(figure);
        });
        return link;
    }
}
