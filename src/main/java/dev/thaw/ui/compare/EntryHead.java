package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedEntry;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The head of an entry's column: its colour and its name.
final class EntryHead {
    private EntryHead() {}

    /// @param place 0 for the baseline
    static Node of(ComparedEntry entry, int place) {
        String words = place == 0 ? text("compare.head.baseline", entry.label()) : entry.label();
        Label name = new Label(words);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(words + "\n"
                + String.join(", ", entry.runs().stream().map(run -> run.run()).toList())));
        HBox head = new HBox(6, new RunSwatch(place), name);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("entry-head");
        return head;
    }
}
