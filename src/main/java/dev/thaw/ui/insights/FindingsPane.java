package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Glossary;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a run found out, in plain words: the first sentence large, the next short below it where there is room, and all of
/// it in paragraphs by subject in a fold.
final class FindingsPane extends HBox {
    private static final int NEXT = 3;

    private final VBox words = new VBox(6);
    private final VBox next = new VBox(4);
    private final VBox all = new VBox(4);
    private final ReadOnlyDoubleWrapper closedHeight = new ReadOnlyDoubleWrapper();
    private final Consumer<FigureName> show;

    /// @param open  whether all of it is shown
    /// @param roomy whether there is room for the next ones
    /// @param show  hears which figure is asked for
    FindingsPane(ObservableValue<@Nullable RunResult> result, BooleanProperty open, ObservableBooleanValue roomy,
            Consumer<FigureName> show) {
        super(16);
        this.show = show;
        getStyleClass().addAll("panel", "findings");
        setId("finding");
        setAlignment(Pos.TOP_LEFT);
        Region mark = new Region();
        mark.getStyleClass().add("finding-mark");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button more = new Button();
        more.setId("more-findings");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> open.set(!open.get()));
        more.textProperty().bind(open.map(now -> text(now ? "insights.findings.less" : "insights.findings.more")));
        next.visibleProperty().bind(Bindings.createBooleanBinding(() -> !open.get() && roomy.get(), open, roomy));
        next.managedProperty().bind(next.visibleProperty());
        all.visibleProperty().bind(open);
        all.managedProperty().bind(open);
        getChildren().setAll(mark, words, more);
        setMinHeight(USE_PREF_SIZE);
        heightProperty().subscribe(height -> {
            if (!open.get()) {
                closedHeight.set(height.doubleValue());
            }
        });
        result.subscribe(found -> show(found == null ? List.of() : Findings.of(found)));
    }

    /// Its height while not all of it is shown: what is below it does not shrink when it opens.
    ReadOnlyDoubleProperty closedHeightProperty() {
        return closedHeight.getReadOnlyProperty();
    }

    private void show(List<Finding> findings) {
        words.getChildren().clear();
        next.getChildren().clear();
        all.getChildren().clear();
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
        if (findings.isEmpty()) {
            return;
        }
        Finding headline = findings.getFirst();
        Set<Glossary.Entry> explained = new HashSet<>();
        words.getChildren().setAll(
                new Prose(headline, headline.sentences().getFirst(), "finding", explained, show), next, all);
        Set<Glossary.Entry> explainedNext = new HashSet<>(explained);
        for (Finding finding : Findings.next(findings, NEXT)) {
            next.getChildren().add(new Prose(finding, finding.lead(), "finding-text", explainedNext, show));
        }
        Findings.grouped(findings).forEach((group, members) -> {
            Label heading = new Label(text("insights.findings." + group.name().toLowerCase(Locale.ROOT)));
            heading.getStyleClass().add("finding-group");
            VBox paragraphs = new VBox(6);
            for (Finding finding : members) {
                String told = finding == headline ? rest(headline) : finding.sentence();
                if (!told.isEmpty()) {
                    paragraphs.getChildren().add(new Prose(finding, told, "finding-text", explained, show));
                }
            }
            if (!paragraphs.getChildren().isEmpty()) {
                all.getChildren().addAll(heading, paragraphs);
            }
        });
        setAccessibleText(headline.sentence());
    }

    /// What the headline leaves out of its finding.
    private static String rest(Finding headline) {
        List<String> sentences = headline.sentences();
        return String.join(" ", sentences.subList(1, sentences.size()));
    }
}
