package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.shell.NoticesViewModel.Told;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that was told in this session, the latest first, with what can still be done about it.
final class NoticesDrawer extends Drawer {
    private final ShellViewModel model;
    private final ScrollPane scroll;
    private final VBox list = new VBox();

    NoticesDrawer(ShellViewModel model) {
        ScrollPane scroll = new ScrollPane();
        super("notices-drawer", text("notices.title"), model.layers().noticesProperty(), scroll, clear(model));
        this.model = model;
        this.scroll = scroll;
        panel().tight();
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("card-scroll");
        model.notices().all().addListener((ListChangeListener<Told>) _ -> fill());
        model.layers().noticesProperty().subscribe(this::fill);
        fill();
    }

    private static Node clear(ShellViewModel model) {
        Button clear = new Button(null, new FontIcon(Feather.TRASH_2));
        clear.getStyleClass().addAll("button-icon", "flat");
        clear.setId("clear-notices");
        clear.setAccessibleText(text("notices.clear"));
        clear.setTooltip(new Tooltip(text("notices.clear")));
        clear.setOnAction(_ -> model.notices().clear());
        return clear;
    }

    private void fill() {
        if (!model.layers().noticesProperty().get()) {
            return;
        }
        model.notices().lookedAt();
        list.getChildren().setAll(model.notices().all().stream().map(this::entry).toList());
        scroll.setContent(list.getChildren().isEmpty()
                ? new EmptyState(Feather.BELL, text("notices.empty"), text("notices.empty.sentence"))
                : list);
    }

    private Node entry(Told told) {
        Label at = new Label(Formats.moment(told.at()));
        at.getStyleClass().add("caption");
        VBox entry = new VBox(at, new NoticeCard(model, told, () -> model.notices().forget(told)));
        entry.getStyleClass().add("notice-entry");
        return entry;
    }
}
