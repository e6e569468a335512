package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureName;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The figures of one place side by side, one of them pressed: nothing is hidden in a menu.
final class FigureSwitch extends HBox {
    /// @param chosen which figure the place shows
    FigureSwitch(Slot slot, ObjectProperty<FigureName> chosen) {
        getStyleClass().add("figure-switch");
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (FigureName name : slot.figures()) {
            ToggleButton button = new ToggleButton(text("insights.switch." + name.text()));
            button.setId("show-" + name.text());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(text("insights.figure." + name.text()));
            button.setTooltip(new Tooltip(text("insights.figure." + name.text())));
            boolean first = name == slot.figures().getFirst();
            boolean last = name == slot.figures().getLast();
            button.getStyleClass().add(first ? "left-pill" : last ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                // pressing the pressed one again changes nothing
                button.setSelected(true);
                chosen.set(name);
            });
            chosen.subscribe(shown -> button.setSelected(shown == name));
            getChildren().add(button);
        }
    }
}
