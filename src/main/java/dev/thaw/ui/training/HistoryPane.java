package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunState;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The history: its filters and columns above, the table below, and for a while the way back from a deletion.
final class HistoryPane extends VBox {
    /// Below this the table needs all the room there is.
    private static final double HEIGHT_WITH_TREND = 460;
    private static final Duration UNDO_SHOWN = Duration.seconds(10);

    private final RunsViewModel screen;
    private final HistoryViewModel model;

    HistoryPane(RunsViewModel screen, RunCommands commands) {
        this.screen = screen;
        this.model = screen.history();
        RunTable table = new RunTable(model, commands);
        table.setPlaceholder(placeholder());
        StackPane place = new StackPane(table, undoBar());
        VBox.setVgrow(place, Priority.ALWAYS);
        RunTrend trend = new RunTrend(model);
        trend.visibleProperty().bind(heightProperty().greaterThanOrEqualTo(HEIGHT_WITH_TREND)
                .and(trend.comparesProperty()));
        trend.managedProperty().bind(trend.visibleProperty());
        Panel panel = new Panel(text("runs.history"), filters(), place, trend).tight().withActions(columns());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        setMinWidth(0);
    }

    private Node placeholder() {
        EmptyState none = new EmptyState(Feather.ACTIVITY, text("runs.empty"), text("runs.empty.sentence"));
        Button clear = new Button(text("runs.filter.clear"));
        clear.setOnAction(_ -> clearFilters());
        EmptyState filtered = new EmptyState(Feather.SEARCH, text("runs.filter.none"),
                text("runs.filter.none.sentence"), clear);
        StackPane place = new StackPane(none, filtered);
        model.summaryProperty().subscribe(_ -> {
            boolean any = screen.hasRuns();
            none.setVisible(!any);
            filtered.setVisible(any);
        });
        return place;
    }

    private void clearFilters() {
        model.filterProperty().set("");
        model.stateProperty().set(null);
        model.tagProperty().set("");
        model.archivedShownProperty().set(true);
    }

    private Node filters() {
        TextField filter = new TextField();
        filter.setId("runs-filter");
        filter.setPromptText(text("runs.filter"));
        filter.setAccessibleText(text("runs.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefWidth(168);
        filter.setMinWidth(96);
        Label count = new Label();
        count.getStyleClass().add("caption");
        count.setId("runs-count");
        count.textProperty().bind(model.summaryProperty());
        count.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, filter, states(), tags(), toggle("runs.archivedShown", Feather.ARCHIVE,
                model.archivedShownProperty()), gap, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("table-tools");
        return row;
    }

    private MenuButton states() {
        MenuButton button = new MenuButton();
        button.setId("runs-states");
        button.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        List<@Nullable RunState> states = new ArrayList<>();
        states.add(null);
        states.addAll(Arrays.asList(RunState.values()));
        for (RunState state : states) {
            RadioMenuItem item = new RadioMenuItem(stateName(state));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.stateProperty().set(state));
            model.stateProperty().subscribe(now -> item.setSelected(now == state));
            button.getItems().add(item);
        }
        model.stateProperty().subscribe(state -> button.setText(stateName(state)));
        return button;
    }

    private static String stateName(@Nullable RunState state) {
        return state == null
                ? text("runs.state.any")
                : text("runs.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private MenuButton tags() {
        MenuButton button = new MenuButton();
        button.setId("runs-tags");
        button.setMinWidth(USE_PREF_SIZE);
        Runnable fill = () -> {
            List<MenuItem> items = new ArrayList<>();
            items.add(tagItem("", text("runs.tag.any")));
            model.tags().forEach(tag -> items.add(tagItem(tag, tag)));
            button.getItems().setAll(items);
        };
        fill.run();
        button.setOnShowing(_ -> fill.run());
        model.tagProperty().subscribe(tag -> button.setText(tag.isEmpty() ? text("runs.tag.any") : tag));
        return button;
    }

    private MenuItem tagItem(String tag, String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setSelected(tag.equals(model.tagProperty().get()));
        item.setOnAction(_ -> model.tagProperty().set(tag));
        return item;
    }

    private static ToggleButton toggle(String key, Feather icon, BooleanProperty flag) {
        ToggleButton button = new ToggleButton(text(key), new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(flag);
        return button;
    }

    private Node columns() {
        MenuButton button = new MenuButton(text("runs.columns"), new FontIcon(Feather.COLUMNS));
        button.setId("runs-columns");
        button.setMinWidth(USE_PREF_SIZE);
        Runnable fill = () -> button.getItems().setAll(columnItems());
        fill.run();
        button.setOnShowing(_ -> fill.run());
        ToggleButton differences = toggle("runs.differencesOnly", Feather.FILTER, model.differencesOnlyProperty());
        differences.setTooltip(new Tooltip(text("runs.differencesOnly.help")));
        HBox both = new HBox(8, differences, button);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(USE_PREF_SIZE);
        return both;
    }

    private List<MenuItem> columnItems() {
        List<MenuItem> items = new ArrayList<>();
        boolean inFields = false;
        for (RunColumn column : model.offeredProperty().get()) {
            if (!inFields && column.key().contains(".")) {
                inFields = true;
                items.add(new SeparatorMenuItem());
            }
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setSelected(model.isShown(column));
            item.setDisable(column.key().equals(RunColumns.NAME));
            item.setOnAction(_ -> model.show(column, item.isSelected()));
            items.add(item);
        }
        MenuItem reset = new MenuItem(text("runs.columns.reset"));
        reset.setOnAction(_ -> model.resetColumns());
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    /// Floats over the foot of the table, so that nothing jumps.
    private Node undoBar() {
        Label sentence = new Label();
        Button undo = new Button(text("runs.undo"), new FontIcon(Feather.ROTATE_CCW));
        undo.setId("undo-delete");
        undo.setOnAction(_ -> screen.undoDeletion());
        Button away = new Button(null, new FontIcon(Feather.X));
        away.getStyleClass().addAll("button-icon", "flat");
        away.setAccessibleText(text("runs.undo.close"));
        away.setTooltip(new Tooltip(text("runs.undo.close")));
        away.setOnAction(_ -> screen.settleDeletion());
        HBox bar = new HBox(12, new FontIcon(Feather.TRASH_2), sentence, undo, away);
        bar.setId("undo-bar");
        bar.getStyleClass().add("undo-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        PauseTransition settle = new PauseTransition(UNDO_SHOWN);
        settle.setOnFinished(_ -> screen.settleDeletion());
        screen.deletedProperty().subscribe(deleted -> {
            bar.setVisible(!deleted.isEmpty());
            if (deleted.isEmpty()) {
                settle.stop();
            } else {
                sentence.setText(text("runs.deleted", deleted.size(), Objects.requireNonNull(deleted.getFirst())
                        .name()));
                settle.playFromStart();
            }
        });
        return bar;
    }
}
