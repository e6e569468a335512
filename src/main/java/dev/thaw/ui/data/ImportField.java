package dev.thaw.ui.data;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A setting of the import: its name, its control, and below it what is wrong with it or what it leads to.
///
/// A locked control says why in the tooltip of the field, because a disabled one hears no mouse.
final class ImportField extends VBox {
    private final Control control;
    private final Tooltip reason = new Tooltip();
    private final Label told = new Label();

    /// @param id      of the control
    /// @param problem what is wrong with the setting, empty if nothing is; null where nothing can be
    ImportField(String id, String name, double width, Control control, @Nullable ObservableValue<String> problem) {
        super(4);
        this.control = control;
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setId("import-" + id);
        control.setAccessibleText(name);
        control.setPrefWidth(width);
        control.setMaxWidth(width);
        control.setMinWidth(width);
        setMaxWidth(width);
        told.getStyleClass().add("caption");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(width);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        getChildren().addAll(label, control, told);
        if (problem != null) {
            Label wrong = new Label();
            wrong.getStyleClass().add("problem");
            wrong.setWrapText(true);
            wrong.setMinHeight(USE_PREF_SIZE);
            wrong.setMaxWidth(width);
            wrong.textProperty().bind(problem);
            wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
            wrong.setId("import-" + id + "-problem");
            getChildren().add(wrong);
        }
    }

    /// Disables the control for a reason; an empty one enables it.
    void lock(String why) {
        control.setDisable(!why.isEmpty());
        control.setAccessibleHelp(why);
        reason.setText(why);
        if (why.isEmpty()) {
            Tooltip.uninstall(this, reason);
        } else {
            Tooltip.install(this, reason);
        }
    }

    /// What the setting leads to, below the control.
    void tell(String sentence) {
        told.setText(sentence);
    }
}
