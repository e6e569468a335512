package dev.thaw.ui.newcomer;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Lets a click or Enter on an entry of a list do something.
final class Choosing {
    private Choosing() {}

    /// @param chosen the item of the entry that is selected
    /// @param act    does it
    static void on(ListView<?> list, Supplier<@Nullable Item> chosen, Consumer<Item> act) {
        Runnable choose = () -> {
            Item item = chosen.get();
            if (item != null) {
                act.accept(item);
            }
        };
        list.setOnMouseClicked(event -> {
            if (event.getTarget() instanceof Node target && target != list) {
                choose.run();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                choose.run();
            }
        });
    }
}
