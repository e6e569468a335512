package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureName;
import dev.thaw.figure.Glossary;
import dev.thaw.figure.finding.Finding;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding as one reads it: words that need it are explained where they are met first, and at the end stands the way to
/// the chart that shows it.
final class Prose extends TextFlow {
    private static final Duration SOON = Duration.millis(250);

    /// @param words      what is said of the finding
    /// @param styleClass of its letters
    /// @param explained  words that were explained before, and those explained here
    /// @param show       hears which figure is asked for
    Prose(Finding finding, String words, String styleClass, Set<Glossary.Entry> explained, Consumer<FigureName> show) {
        getStyleClass().add("prose");
        setMinHeight(USE_PREF_SIZE);
        for (Glossary.Piece piece : Glossary.pieces(words, explained)) {
            if (piece.entry() == null) {
                Text text = new Text(piece.text());
                text.getStyleClass().addAll("text", styleClass);
                getChildren().add(text);
            } else {
                getChildren().add(term(piece.text(), piece.entry(), styleClass));
            }
        }
        finding.figure().ifPresent(figure -> getChildren().addAll(new Text(" "), link(figure, show)));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
    }

    private static Label term(String words, Glossary.Entry entry, String styleClass) {
        Label term = new Label(words);
        term.getStyleClass().addAll("term", styleClass);
        term.setMinWidth(USE_PREF_SIZE);
        term.setAccessibleText(text("insights.term", words, entry.definition()));
        Tooltip tooltip = new Tooltip(entry.definition());
        tooltip.getStyleClass().add("definition");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setShowDelay(SOON);
        term.setTooltip(tooltip);
        return term;
    }

    private static Hyperlink link(FigureName figure, Consumer<FigureName> show) {
        String name = text("insights.figure." + figure.text());
        Hyperlink link = new Hyperlink(text("insights.findings.chart"), new FontIcon(Feather.TRENDING_UP));
        link.getStyleClass().add("finding-link");
        link.setAccessibleText(text("insights.findings.link", name));
        link.setTooltip(new Tooltip(text("insights.findings.link", name)));
        link.setOnAction(_ -> {
            link.setVisited(false);
            show.accept(figure);
        });
        return link;
    }
}
