package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.EventType;
import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.newcomer.NewcomerViewModel.Item;
import dev.thaw.ui.newcomer.NewcomerViewModel.Recommended;
import dev.thaw.ui.newcomer.NewcomerViewModel.Step;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Newcomer screen's nodes: the person at the left, what the hybrid shows them at the right.
public final class NewcomerView extends BorderPane {
    private static final double MOST_DAYS = 120;
    private static final double REPLAY_WIDTH = 320;
    private static final int MOST_CHIPS = 8;
    private static final double LEFT_WIDTH = 400;

    private final NewcomerViewModel model;

    public NewcomerView(NewcomerViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        setTop(new PageHead(text("newcomer.title"), new ReadOnlyStringWrapper(text("newcomer.sentence")),
                replay(), undo(), reset()));
        HBox columns = new HBox(16, person(), shown());
        columns.getStyleClass().add("page-body");
        model.obstacleProperty().subscribe(obstacle -> setCenter(obstacle.isEmpty()
                ? columns
                : new EmptyState(Feather.USER_PLUS,
                        model.isLoading() ? text("newcomer.moment") : text("newcomer.empty"),
                        obstacle)));
    }

    private Node replay() {
        ComboBox<NewcomerReplay> people = new ComboBox<>(model.replay().newcomers());
        people.setId("newcomer-replay");
        people.setPromptText(text("newcomer.replay"));
        people.setAccessibleText(text("newcomer.replay"));
        people.setMinWidth(REPLAY_WIDTH);
        people.setPrefWidth(REPLAY_WIDTH);
        people.setCellFactory(_ -> new NewcomerCell());
        people.setButtonCell(new NewcomerCell());
        people.valueProperty().bindBidirectional(model.replay().chosenProperty());
        people.disableProperty().bind(Bindings.isEmpty(model.replay().newcomers()));
        return people;
    }

    private Node undo() {
        Button undo = button("newcomer.undo", Feather.ROTATE_CCW, model::undo);
        undo.disableProperty().bind(Bindings.isEmpty(model.steps()));
        return undo;
    }

    private Node reset() {
        Button reset = button("newcomer.reset", Feather.USER_PLUS, model::reset);
        reset.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        return reset;
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(text(key), new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node person() {
        BooleanBinding free = model.replay().chosenProperty().isNull();
        VBox column = new VBox(16, new ReplayPanel(model.replay(), model.daysProperty()), shownWhile(free, signup()),
                done(), shownWhile(free, choose()));
        column.setMinWidth(LEFT_WIDTH);
        column.setPrefWidth(LEFT_WIDTH);
        column.setMaxWidth(LEFT_WIDTH);
        return column;
    }

    private static Node shownWhile(BooleanBinding condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    private Node signup() {
        Slider slider = new Slider(0, MOST_DAYS, 0);
        slider.setId("newcomer-days");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(text("newcomer.days"));
        slider.valueProperty().bindBidirectional(model.daysProperty());
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.daysProperty()
                .map(days -> Math.round(days.doubleValue()) == 0
                        ? text("newcomer.today")
                        : text("newcomer.daysAgo", Formats.count(Math.round(days.doubleValue())))));
        return new Panel(text("newcomer.days"), slider, words);
    }

    private Node done() {
        FlowPane chips = new FlowPane(8, 8);
        Label nothing = new Label(text("newcomer.nothing"));
        nothing.getStyleClass().add("muted");
        Runnable fill = () -> {
            chips.getChildren().clear();
            int earlier = Math.max(0, model.steps().size() - MOST_CHIPS);
            if (earlier > 0) {
                chips.getChildren().add(chip(text("newcomer.earlier", Formats.count(earlier))));
            }
            for (Step step : model.steps().subList(earlier, model.steps().size())) {
                chips.getChildren().add(chip(text("newcomer.step", step.type().name(), step.item().title())));
            }
            nothing.setVisible(model.steps().isEmpty());
            nothing.setManaged(model.steps().isEmpty());
        };
        model.steps().addListener((ListChangeListener<Step>) _ -> fill.run());
        fill.run();
        return new Panel(text("newcomer.done"), nothing, chips);
    }

    private static Label chip(String words) {
        Label chip = new Label(words);
        chip.getStyleClass().add("tag");
        chip.setMaxWidth(LEFT_WIDTH - 64);
        return chip;
    }

    private Node choose() {
        TextField search = new TextField();
        search.setId("newcomer-search");
        search.setPromptText(text("newcomer.search"));
        search.setAccessibleText(text("newcomer.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<EventType> type = new ComboBox<>(model.types());
        type.setAccessibleText(text("newcomer.type"));
        type.valueProperty().bindBidirectional(model.typeProperty());
        HBox top = new HBox(8, search, type);
        top.setAlignment(Pos.CENTER_LEFT);
        ListView<Item> found = new ListView<>(model.found());
        found.setId("newcomer-found");
        found.setAccessibleText(text("newcomer.items"));
        found.setCellFactory(_ -> new ItemCell());
        onChosen(found, () -> found.getSelectionModel().getSelectedItem(), model::act);
        VBox.setVgrow(found, Priority.ALWAYS);
        Panel panel = new Panel(text("newcomer.choose"), top, found);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private Node shown() {
        ListView<Recommended> list = new ListView<>(model.recommended());
        list.setId("newcomer-recommended");
        list.setAccessibleText(text("newcomer.recommended"));
        list.setCellFactory(_ -> new RecommendedCell(model::toggleWhy));
        list.getStyleClass().add("recommended");
        onChosen(list, () -> {
            Recommended chosen = list.getSelectionModel().getSelectedItem();
            return chosen == null ? null : chosen.item();
        }, model::act);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Recommended chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                model.toggleWhy(chosen.item());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Panel top = new Panel(text("newcomer.recommended"), columnNames(), list)
                .subtitled(model.rerankingText())
                .tight();
        VBox.setVgrow(top, Priority.ALWAYS);
        VBox column = new VBox(16, new MixPanel(model.mixProperty()), top);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    /// What stands above the numbers of [RecommendedCell].
    private static Node columnNames() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox names = new HBox(16, gap, columnName("newcomer.column.content", RecommendedCell.NUMBER_WIDTH),
                columnName("newcomer.column.behaviour", RecommendedCell.NUMBER_WIDTH),
                columnName("newcomer.column.weight", RecommendedCell.BAR_WIDTH + RecommendedCell.WEIGHT_WIDTH + 16),
                columnName("newcomer.column.why", RecommendedCell.WHY_WIDTH));
        names.getStyleClass().add("column-names");
        return names;
    }

    private static Label columnName(String key, double width) {
        Label name = new Label(text(key));
        name.getStyleClass().add("caption");
        name.setMinWidth(width);
        name.setAlignment(Pos.CENTER_RIGHT);
        return name;
    }

    /// A click or Enter on an entry does it.
    private static void onChosen(ListView<?> list, Supplier<@Nullable Item> chosen, Consumer<Item> act) {
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

    private static final class NewcomerCell extends ListCell<NewcomerReplay> {
        @Override
        protected void updateItem(@Nullable NewcomerReplay newcomer, boolean empty) {
            super.updateItem(newcomer, empty);
            setText(empty || newcomer == null ? text("newcomer.replay") : ReplayViewModel.name(newcomer));
        }
    }

    private static final class ItemCell extends ListCell<Item> {
        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null
                    ? null
                    : item.category().isEmpty() ? item.title() : item.title() + " · " + item.category());
        }
    }
}
