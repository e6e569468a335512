package dev.thaw.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes and menus that choose one of several.
final class Choosers {
    private Choosers() {}

    /// A box that shows and sets a property.
    ///
    /// @param name what is chosen, for readers who do not see the box
    static <T> ComboBox<T> of(String id, String name, List<T> values, ObjectProperty<T> property,
            Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    /// The entries of a menu, of which one is chosen.
    static <T> List<MenuItem> menu(List<T> values, ObjectProperty<T> property, Function<T, String> words) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(words.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(_ -> property.set(value));
            property.subscribe(chosen -> item.setSelected(chosen.equals(value)));
            items.add(item);
        }
        return items;
    }
}
