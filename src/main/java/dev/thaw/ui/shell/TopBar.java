package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Tag;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: the mark, the project's name, the command palette, the theme and the menu.
final class TopBar extends HBox {
    TopBar(ShellViewModel model, ActionControls controls) {
        getStyleClass().add("top-bar");
        getChildren().addAll(brand(), name(model), palette(model), theme(model), menu(controls));
    }

    private static Node brand() {
        StackPane brand = new StackPane(new BrandMark(1));
        brand.getStyleClass().add("brand");
        brand.setAccessibleText(text("app.name"));
        return brand;
    }

    private static Node name(ShellViewModel model) {
        Label name = new Label();
        name.getStyleClass().add("project-name");
        name.setId("project-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tag readOnly = new Tag(text("project.readOnly"), "paused");
        Tooltip reason = new Tooltip();
        readOnly.setTooltip(reason);
        model.workspace().projectProperty().subscribe(open -> {
            name.setText(open == null ? text("app.name") : open.name());
            String why = open == null ? "" : open.readOnlyReason().orElse("");
            reason.setText(why);
            readOnly.setVisible(!why.isEmpty());
            readOnly.setManaged(!why.isEmpty());
            name.setTooltip(open == null ? null : new Tooltip(path(open)));
        });
        HBox box = new HBox(8, name, readOnly);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String path(OpenProject open) {
        return open.file().path().toString();
    }

    private static Node palette(ShellViewModel model) {
        Button search = new Button(text("palette.open"), new FontIcon(Feather.SEARCH));
        search.setId("palette");
        search.getStyleClass().add("palette-button");
        search.setTooltip(new Tooltip(ActionControls.withKeys(Action.SHOW_PALETTE)));
        search.setOnAction(_ -> model.perform(Action.SHOW_PALETTE));
        return search;
    }

    private static Node theme(ShellViewModel model) {
        FontIcon icon = new FontIcon(Feather.MOON);
        Button button = new Button(null, icon);
        button.setId("theme");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(ActionControls.withKeys(Action.SWITCH_THEME)));
        model.darkProperty().subscribe(dark -> {
            icon.setIconCode(dark ? Feather.SUN : Feather.MOON);
            button.setAccessibleText(text(dark ? "theme.toLight" : "theme.toDark"));
        });
        button.setOnAction(_ -> model.perform(Action.SWITCH_THEME));
        return button;
    }

    private static Node menu(ActionControls controls) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MENU));
        menu.setId("menu");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        menu.setAccessibleText(text("menu.title"));
        menu.setTooltip(new Tooltip(text("menu.title")));
        menu.getItems().setAll(controls.menu());
        return menu;
    }
}
