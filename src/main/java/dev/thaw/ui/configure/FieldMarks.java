package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands around every field: a name with a button that brings the default back where the value is another one,
/// and a button that asks for several values. All of it keeps its room, so that nothing moves.
final class FieldMarks {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private FieldMarks() {}

    /// A field's name, marked and with the way back where the value is not the default's.
    ///
    /// @param shown   the name
    /// @param focused what the name is a label of
    static HBox name(ConfigureViewModel model, Field field, Node shown, @Nullable Node focused) {
        if (shown instanceof Label label) {
            label.getStyleClass().add("field-label");
            label.setWrapText(true);
            label.setLabelFor(focused);
        }
        shown.getStyleClass().add("field-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox name = new HBox(shown, gap, reset(model, field));
        name.setAlignment(Pos.CENTER_LEFT);
        model.changedProperty()
                .subscribe(changed -> shown.pseudoClassStateChanged(CHANGED, changed.contains(field.key())));
        return name;
    }

    private static Node reset(ConfigureViewModel model, Field field) {
        String name = text("configure.reset", ValueWords.name(field.key()));
        Button reset = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        reset.setId("reset-" + field.key().replace('.', '-'));
        reset.getStyleClass().addAll("button-icon", "flat", "small");
        reset.setAccessibleText(name);
        reset.setTooltip(new Tooltip(name));
        reset.setOnAction(_ -> model.reset(field.key()));
        model.changedProperty().subscribe(changed -> reset.setVisible(changed.contains(field.key())));
        return reset;
    }

    /// Asks for several values, or for one again.
    static Node several(Field field) {
        ToggleButton several = new ToggleButton(null, new FontIcon(Feather.LAYERS));
        several.setId("several-" + field.key().replace('.', '-'));
        several.getStyleClass().addAll("button-icon", "flat", "small");
        Tooltip tooltip = new Tooltip();
        several.setTooltip(tooltip);
        String name = ValueWords.name(field.key());
        field.severalProperty().subscribe(asked -> {
            several.setSelected(asked);
            tooltip.setText(text(asked ? "configure.several.one" : "configure.several.many"));
            several.setAccessibleText(
                    text(asked ? "configure.several.oneOf" : "configure.several.manyOf", name));
        });
        several.setOnAction(_ -> {
            if (field.severalProperty().get()) {
                field.askForOne();
            } else {
                field.askForSeveral();
            }
            several.setSelected(field.severalProperty().get());
        });
        return several;
    }
}
