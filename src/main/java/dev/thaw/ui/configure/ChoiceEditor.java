package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// Edits a choice: a list or a tick for one option, ticks for several.
///
/// @param <E> type of the options
final class ChoiceEditor<E> extends HBox {
    private final Choice<E> choice;
    private final Node one;

    ChoiceEditor(Choice<E> choice) {
        this.choice = choice;
        this.one = choice.options().getFirst() instanceof Boolean ? tick() : list();
        setAlignment(Pos.CENTER_RIGHT);
        FlowPane many = new FlowPane(12, 4);
        many.setAlignment(Pos.CENTER_RIGHT);
        for (E option : choice.options()) {
            CheckBox box = new CheckBox(name(option));
            box.setId(choice.key().replace('.', '-') + "-" + lowerCase(option));
            box.selectedProperty().bindBidirectional(choice.tickedProperty(option));
            many.getChildren().add(box);
        }
        choice.severalProperty().subscribe(several -> getChildren().setAll(several ? many : one));
    }

    /// What edits one option.
    Node one() {
        return one;
    }

    /// What the chosen option does; of a switch, what it switches.
    ObservableValue<String> help() {
        return choice.options().getFirst() instanceof Boolean
                ? new ReadOnlyStringWrapper(text("configure." + choice.key() + ".help"))
                : choice.valueProperty()
                        .map(option -> text("configure." + choice.key() + "." + lowerCase(option) + ".help"));
    }

    private Node tick() {
        CheckBox box = new CheckBox();
        box.setId(choice.key().replace('.', '-'));
        box.setAccessibleText(text("configure." + choice.key()));
        box.setAccessibleHelp(text("configure." + choice.key() + ".help"));
        choice.valueProperty().subscribe(option -> box.setSelected(Boolean.TRUE.equals(option)));
        box.selectedProperty().subscribe((_, ticked) -> choice.valueProperty()
                .set(choice.options().stream().filter(ticked::equals).findFirst().orElseThrow()));
        return box;
    }

    private Node list() {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(choice.options());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E option) {
                return option == null ? "" : name(option);
            }

            @Override
            public E fromString(String typed) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        box.valueProperty().bindBidirectional(choice.valueProperty());
        box.setId(choice.key().replace('.', '-'));
        box.setAccessibleText(text("configure." + choice.key()));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private String name(E option) {
        return ValueWords.option(choice.key(), lowerCase(option));
    }

    private static String lowerCase(Object option) {
        return option.toString().toLowerCase(Locale.ROOT);
    }
}
