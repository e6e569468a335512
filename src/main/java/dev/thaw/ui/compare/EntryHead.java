package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedRun;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of an entry's column: its colour and its name.
final class EntryHead {
    private EntryHead() {}

    /// @param place 0 for the baseline
    static Node of(ComparedEntry entry, int place) {
        Label name = new Label(entry.label());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip((place == 0 ? text("compare.head.baseline", entry.label()) : entry.label()) + "\n"
                + String.join(", ", entry.runs().stream().map(ComparedRun::run).toList())));
        HBox head = new HBox(6, new RunSwatch(place), name);
        if (place == 0) {
            FontIcon flag = new FontIcon(Feather.FLAG);
            flag.getStyleClass().add("baseline-flag");
            head.getChildren().add(flag);
        }
        head.setAccessibleText(name.getTooltip().getText());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("entry-head");
        return head;
    }
}
