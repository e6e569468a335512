package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run's log behind a switch, with a button that copies it.
final class LogFold extends VBox {
    private static final int ROWS = 14;

    private final ToggleButton show = new ToggleButton(text("runs.log.show"), new FontIcon(Feather.FILE_TEXT));

    /// @param log  lines; empty where nothing was noted
    /// @param open whether it was open before; null: closed
    LogFold(String log, @Nullable Boolean open) {
        super(6);
        Label title = new Label(text("runs.log"));
        title.getStyleClass().add("field-label");
        if (log.isEmpty()) {
            Label none = new Label(text("runs.log.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            getChildren().setAll(title, none);
            return;
        }
        TextArea lines = new TextArea(log);
        lines.setId("run-log");
        lines.setEditable(false);
        lines.setPrefRowCount(ROWS);
        lines.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("log-lines");
        lines.setAccessibleText(text("runs.log"));
        show.setId("show-log");
        show.getStyleClass().add("flat");
        show.setMinWidth(USE_PREF_SIZE);
        Button copy = new Button(text("runs.log.copy"), new FontIcon(Feather.COPY));
        copy.getStyleClass().add("flat");
        copy.setId("copy-log");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> RunCommands.copy(log));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, show, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, lines);
        show.selectedProperty().subscribe(shown -> {
            lines.setVisible(shown);
            lines.setManaged(shown);
            show.setText(text(shown ? "runs.log.hide" : "runs.log.show"));
        });
        show.setSelected(Boolean.TRUE.equals(open));
    }

    boolean isOpen() {
        return show.isSelected();
    }
}
