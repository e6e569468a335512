package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.shell.LogLine.Level;
import java.util.List;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The log below the screen: what this session wrote, as it is written.
final class LogDrawer extends VBox {
    private static final Duration PACE = Duration.seconds(1);

    private final LogViewModel model;
    private final BooleanProperty open;
    private final ListView<LogLine> list;

    LogDrawer(ShellViewModel shell) {
        model = shell.log();
        open = shell.layers().logProperty();
        getStyleClass().add("log-drawer");
        setId("log-drawer");
        list = new ListView<>(model.shown());
        list.setId("log-lines");
        list.setAccessibleText(text("log.title"));
        list.setCellFactory(_ -> new LineCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new EmptyState(Feather.FILE_TEXT, text("log.empty"), text("log.empty.sentence")));
        VBox.setVgrow(list, Priority.ALWAYS);
        Panel panel = new Panel(text("log.title"), list).tight().withActions(level(), search(), earlier(), follow(),
                icon("log-copy", Feather.COPY, text("log.copy"), () -> copy(model.text())),
                icon("log-folder", Feather.FOLDER, text("log.folder"), () -> shell.browse(model.log().path())),
                icon("log-close", Feather.X, text("drawer.close", text("log.title")), () -> open.set(false)));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        visibleProperty().bind(open);
        managedProperty().bind(open);
        Timeline reading = new Timeline(new KeyFrame(PACE, _ -> model.refresh()));
        reading.setCycleCount(Timeline.INDEFINITE);
        open.subscribe(shown -> {
            if (shown) {
                model.refresh();
                reading.play();
            } else {
                reading.stop();
            }
        });
        model.shown().addListener((ListChangeListener<LogLine>) _ -> {
            if (model.followProperty().get() && !model.shown().isEmpty()) {
                list.scrollTo(model.shown().size() - 1);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            open.set(false);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && list.isFocused()) {
            copy(String.join("\n", list.getSelectionModel().getSelectedItems().stream().map(LogLine::text).toList()));
            event.consume();
        }
    }

    private Node level() {
        ComboBox<Level> box = new ComboBox<>(FXCollections.observableArrayList(
                List.of(Level.INFO, Level.WARN, Level.ERROR)));
        box.setId("log-level");
        box.setAccessibleText(text("log.level"));
        box.setCellFactory(_ -> new LevelCell());
        box.setButtonCell(new LevelCell());
        box.valueProperty().bindBidirectional(model.leastProperty());
        return box;
    }

    private Node search() {
        TextField field = new TextField();
        field.setId("log-search");
        field.setPromptText(text("log.search"));
        field.setAccessibleText(text("log.search"));
        field.textProperty().bindBidirectional(model.wantedProperty());
        return field;
    }

    private Node earlier() {
        CheckBox box = new CheckBox(text("log.earlier"));
        box.setId("log-earlier");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(model.earlierProperty());
        return box;
    }

    private Node follow() {
        CheckBox box = new CheckBox(text("log.follow"));
        box.setId("log-follow");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(model.followProperty());
        return box;
    }

    private static Node icon(String id, Ikon icon, String name, Runnable work) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> work.run());
        return button;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class LevelCell extends ListCell<Level> {
        @Override
        protected void updateItem(@Nullable Level level, boolean empty) {
            super.updateItem(level, empty);
            setText(empty || level == null ? null : text("log.level." + level.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static final class LineCell extends ListCell<LogLine> {
        LineCell() {
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            Label clock = new Label(line.clock());
            clock.getStyleClass().add("caption");
            clock.setMinWidth(Region.USE_PREF_SIZE);
            Label level = new Label(line.level().name());
            level.getStyleClass().addAll("log-level", line.level().name().toLowerCase(Locale.ROOT));
            Label words = new Label(line.words());
            words.setWrapText(true);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox all = new HBox(12, clock, level, words);
            all.setAccessibleText(line.text());
            setGraphic(all);
        }
    }
}
