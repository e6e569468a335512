package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One field on screen: its name, what it is edited with, the way back to its default and to several values; below, what
/// it does and what is wrong. Names and editors of all rows stand in columns.
final class FieldRow extends VBox {
    private static final double NAME_WIDTH = 208;

    private FieldRow(ConfigureViewModel model, Field field, Node editor, Node focused, ObservableValue<String> help,
            boolean sweepable) {
        super(2);
        HBox name = FieldMarks.name(model, field, new Label(text("configure." + field.key())), focused);
        name.setMinWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        HBox.setHgrow(editor, Priority.ALWAYS);
        Region none = new Region();
        none.getStyleClass().add("no-mark");
        HBox line = new HBox(8, name, editor, sweepable ? FieldMarks.several(field) : none);
        line.setAlignment(Pos.CENTER_LEFT);
        Label sentence = sentence("", "help");
        sentence.textProperty().bind(help);
        getChildren().addAll(line, sentence, problem(field));
    }

    /// A row with a slider over sensible values, where the setting offers them, and a narrow field for any value.
    static <T extends @Nullable Object> FieldRow number(ConfigureViewModel model, Setting<T> setting) {
        TextField field = field(model, setting);
        field.getStyleClass().add("number");
        HBox editor = new HBox(12);
        editor.setAlignment(Pos.CENTER_RIGHT);
        if (!setting.stops().isEmpty()) {
            Node slider = new StopsSlider<>(model, setting);
            slider.visibleProperty().bind(setting.severalProperty().not());
            slider.managedProperty().bind(slider.visibleProperty());
            HBox.setHgrow(slider, Priority.ALWAYS);
            editor.getChildren().add(slider);
        }
        editor.getChildren().add(field);
        // several values need the slider's room as well
        setting.severalProperty().subscribe(several -> {
            HBox.setHgrow(field, several ? Priority.ALWAYS : Priority.NEVER);
            field.setMaxWidth(several ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        });
        return new FieldRow(model, setting, editor, field, help(setting), setting.isSweepable());
    }

    /// A row with a wide field for a text.
    static <T extends @Nullable Object> FieldRow wide(ConfigureViewModel model, Setting<T> setting) {
        TextField field = field(model, setting);
        HBox.setHgrow(field, Priority.ALWAYS);
        return new FieldRow(model, setting, new HBox(field), field, help(setting), setting.isSweepable());
    }

    /// A row with a list to choose from, or a tick for a switch.
    static <E> FieldRow choice(ConfigureViewModel model, Choice<E> choice) {
        ChoiceEditor<E> editor = new ChoiceEditor<>(choice);
        return new FieldRow(model, choice, editor, editor.one(), editor.help(), true);
    }

    static Label sentence(String text, String styleClass) {
        Label sentence = new Label(text);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    /// A field for a setting's text, which shows when that is wrong; typing into it up to leaving it is one step.
    static TextField field(ConfigureViewModel model, Setting<?> setting) {
        TextField field = new TextField();
        field.setId(setting.key().replace('.', '-'));
        field.textProperty().bindBidirectional(setting.typedProperty());
        String prompt = "configure." + setting.key() + ".prompt";
        if (Messages.has(prompt)) {
            field.setPromptText(text(prompt));
        }
        if (Messages.has("configure." + setting.key())) {
            field.setAccessibleText(text("configure." + setting.key()));
            field.setAccessibleHelp(text("configure." + setting.key() + ".help"));
        }
        setting.problemProperty().subscribe(problem -> {
            field.getStyleClass().remove("invalid");
            if (!problem.isEmpty()) {
                field.getStyleClass().add("invalid");
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                model.beginStep();
            } else {
                model.endStep();
                setting.settle();
            }
        });
        return field;
    }

    /// What is wrong with a field; takes no room while nothing is.
    static Label problem(Field field) {
        Label problem = sentence("", "problem");
        problem.textProperty().bind(field.problemProperty());
        problem.visibleProperty().bind(Bindings.isNotEmpty(field.problemProperty()));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private static ObservableValue<String> help(Field field) {
        return new ReadOnlyStringWrapper(text("configure." + field.key() + ".help"));
    }
}
