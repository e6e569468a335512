package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.audit.LeakTrial;
import dev.thaw.evaluate.audit.LeakTrial.Verdict;
import dev.thaw.ui.common.Panel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card that tells whether a run was checked for leaks, with a button that seeds some to prove the checks.
final class AuditPane extends VBox {
    AuditPane(AuditViewModel model) {
        Button prove = new Button(text("audit.prove"), new FontIcon(Feather.SHIELD));
        prove.setId("audit-prove");
        prove.setMinWidth(Region.USE_PREF_SIZE);
        prove.setOnAction(_ -> model.prove());
        prove.disableProperty().bind(model.tryingProperty());
        VBox checks = new VBox(6);
        VBox trial = new VBox(6);
        Label words = new Label();
        words.getStyleClass().add("card-title");
        words.setWrapText(true);
        words.textProperty().bind(model.wordsProperty());
        words.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        Panel panel = new Panel(text("audit.title"), checks, words, trial).subtitled(text("audit.sentence"))
                .withActions(prove);
        panel.setMinHeight(Region.USE_PREF_SIZE);
        panel.visibleProperty().bind(Bindings.isNotNull(model.resultProperty()));
        model.resultProperty().subscribe(result -> {
            checks.getChildren().setAll(result == null
                    ? List.of()
                    : result.audit().stream().map(check -> line(check.passed() ? Feather.CHECK : Feather.ALERT_TRIANGLE,
                            check.passed() ? "passed" : "failed", check.detail())).toList());
            if (result != null && result.audit().isEmpty()) {
                checks.getChildren().setAll(line(Feather.MINUS, "muted", text("audit.none")));
            }
        });
        model.trialProperty().subscribe(outcome -> trial.getChildren().setAll(outcome == null
                ? List.of()
                : outcome.seeded().stream().map(AuditPane::line).toList()));
        getChildren().setAll(panel);
    }

    private static Node line(LeakTrial.Seeded seeded) {
        Verdict verdict = seeded.verdict();
        String words = text(switch (verdict) {
            case CAUGHT -> "audit.caught";
            case MISSED -> "audit.missed";
            case NOT_POSSIBLE -> "audit.notPossible";
        }, seeded.leak().title(), seeded.leak().check());
        Node line = line(switch (verdict) {
            case CAUGHT -> Feather.CHECK;
            case MISSED -> Feather.ALERT_TRIANGLE;
            case NOT_POSSIBLE -> Feather.MINUS;
        }, switch (verdict) {
            case CAUGHT -> "passed";
            case MISSED -> "failed";
            case NOT_POSSIBLE -> "muted";
        }, words + " " + seeded.detail());
        return line;
    }

    private static Node line(Feather icon, String style, String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(8, new FontIcon(icon), sentence);
        line.getStyleClass().addAll("microscope-check", style);
        return line;
    }
}
