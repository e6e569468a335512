package dev.thaw.ui.data;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// One of several values, chosen from a list that opens below.
///
/// Unlike a combo box it takes over a value only when it is chosen: whoever goes through the list by the arrow keys
/// changes nothing on the way, which matters where a choice takes something away from another place.
final class ChoiceButton<T> extends MenuButton {
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
    private final Function<T, String> name;
    private final Function<T, String> obstacle;
    private List<T> choices = List.of();
    private Consumer<T> chosen = _ -> {};

    /// @param name what a value is called
    ChoiceButton(Function<T, String> name) {
        this(name, _ -> "");
    }

    /// @param obstacle why a value cannot be chosen at the moment, empty if it can
    ChoiceButton(Function<T, String> name, Function<T, String> obstacle) {
        this.name = name;
        this.obstacle = obstacle;
        getStyleClass().add("choice-button");
        setMnemonicParsing(false); // a column's name may hold an underscore
        value.subscribe(now -> setText(now == null ? "" : name.apply(now)));
        setOnShowing(_ -> fill());
    }

    /// What may be chosen.
    void offer(List<T> offered) {
        choices = List.copyOf(offered);
        fill();
    }

    /// Hears what is chosen.
    void onChosen(Consumer<T> listener) {
        chosen = listener;
    }

    /// Shows a value without choosing it.
    void show(@Nullable T shown) {
        value.set(shown);
    }

    /// The value that is shown.
    @Nullable
    T value() {
        return value.get();
    }

    private void fill() {
        getItems().setAll(choices.stream().map(this::item).toList());
    }

    private RadioMenuItem item(T choice) {
        String reason = obstacle.apply(choice);
        RadioMenuItem item = new RadioMenuItem(
                reason.isEmpty() ? name.apply(choice) : name.apply(choice) + " – " + reason);
        item.setMnemonicParsing(false);
        item.setSelected(Objects.equals(choice, value.get()));
        item.setDisable(!reason.isEmpty());
        item.setOnAction(_ -> {
            if (!Objects.equals(choice, value.get())) {
                chosen.accept(choice);
            }
        });
        return item;
    }
}
