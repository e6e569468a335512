package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenKeys;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// All shortcuts on one sheet, grouped as the menu is; typing narrows them down.
final class ShortcutSheet extends Sheet {
    private final ShortcutsViewModel model;
    private final VBox groups = new VBox();

    ShortcutSheet(ShellViewModel shell) {
        super("shortcuts-sheet", text("shortcuts.title"), shell.layers().shortcutsProperty());
        model = shell.shortcuts();
        Label title = new Label(text("shortcuts.title"));
        title.getStyleClass().add("card-title");
        TextField search = new TextField();
        search.setId("shortcuts-search");
        search.setPromptText(text("shortcuts.search"));
        search.setAccessibleText(text("shortcuts.search"));
        search.textProperty().bindBidirectional(model.wantedProperty());
        groups.getStyleClass().add("shortcut-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setId("shortcuts-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        scroll.setAccessibleText(text("shortcuts.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box().getStyleClass().add("wide");
        fill(search, title, scroll);
        title.toBack();
        model.wantedProperty().subscribe(this::list);
        shell.layers().shortcutsProperty().subscribe(shown -> {
            if (shown) {
                model.wantedProperty().set("");
                list();
            }
        });
    }

    private void list() {
        groups.getChildren().setAll(model.groups().stream().map(ShortcutSheet::group).toList());
        if (groups.getChildren().isEmpty()) {
            Label nothing = new Label(text("palette.nothing", model.wantedProperty().get()));
            nothing.getStyleClass().add("muted");
            groups.getChildren().add(nothing);
        }
    }

    private static Node group(ScreenKeys keys) {
        Label title = new Label(keys.title());
        title.getStyleClass().add("field-label");
        TilePane uses = new TilePane();
        uses.getStyleClass().add("shortcut-uses");
        uses.setPrefColumns(2);
        keys.keys().forEach(use -> uses.getChildren().add(use(use)));
        return new VBox(4, title, uses);
    }

    private static Node use(ScreenKeys.Use use) {
        Label does = new Label(use.does());
        does.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label(displayed(use.keys()));
        keys.getStyleClass().addAll("keys", "caption");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setVisible(!use.keys().isEmpty());
        HBox line = new HBox(12, does, gap, keys);
        line.getStyleClass().add("shortcut-use");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Keys as this system writes them.
    private static String displayed(String keys) {
        return keys.isEmpty()
                ? ""
                : Arrays.stream(keys.split(" (?=\\S)")).map(one -> KeyCombination.valueOf(one).getDisplayText())
                        .collect(Collectors.joining(" "));
    }
}
