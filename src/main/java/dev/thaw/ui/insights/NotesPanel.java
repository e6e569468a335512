package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.Panel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What to know when reading a run, and enough to do it again.
final class NotesPanel extends VBox {
    NotesPanel(ObservableValue<@Nullable RunResult> shown) {
        VBox list = new VBox(8);
        Label provenance = new Label();
        provenance.getStyleClass().add("caption");
        provenance.setWrapText(true);
        provenance.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(
                new Panel(text("insights.notes"), list, provenance).subtitled(text("insights.notes.sentence")));
        setMinHeight(USE_PREF_SIZE);
        shown.subscribe(result -> {
            list.getChildren().setAll(result == null ? List.of() : callouts(result));
            provenance.setText(result == null ? "" : InsightsViewModel.provenance(result));
            setVisible(result != null);
        });
    }

    private static List<Callout> callouts(RunResult result) {
        return result.notes().stream().map(note -> new Callout(
                InsightsViewModel.warns(note, result) ? Callout.Kind.WARNING : Callout.Kind.NOTE, note)).toList();
    }
}
