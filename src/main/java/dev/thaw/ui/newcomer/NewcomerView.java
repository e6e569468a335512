package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Newcomer screen's nodes: the person at the left, what the hybrid shows them at the right.
public final class NewcomerView extends BorderPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final double REPLAY_WIDTH = 320;

    private final NewcomerViewModel model;

    public NewcomerView(NewcomerViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        setTop(new PageHead(text("newcomer.title"), new ReadOnlyStringWrapper(text("newcomer.sentence")),
                replay(), undo(), reset()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event) && !(event.getTarget() instanceof TextInputControl)) {
                model.undo();
                event.consume();
            }
        });
        HBox columns = new HBox(16, new PersonPane(model), shown());
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
        undo.setId("newcomer-undo");
        undo.disableProperty().bind(model.canUndo().map(can -> !can));
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

    private Node shown() {
        Motion motion = new Motion();
        ListView<Recommended> list = new ListView<>(model.recommended());
        list.setId("newcomer-recommended");
        list.setAccessibleText(text("newcomer.recommended"));
        list.setCellFactory(_ -> new RecommendedCell(model::toggleWhy, motion));
        list.getStyleClass().add("recommended");
        Choosing.on(list, () -> {
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
        top.getStyleClass().add("recommended-panel");
        VBox.setVgrow(top, Priority.ALWAYS);
        VBox column = new VBox(16,
                new MixPanel(model.mixProperty(), new TrailPane(model.trailProperty(), model.usual())), top);
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

    private static final class NewcomerCell extends ListCell<NewcomerReplay> {
        @Override
        protected void updateItem(@Nullable NewcomerReplay newcomer, boolean empty) {
            super.updateItem(newcomer, empty);
            setText(empty || newcomer == null ? text("newcomer.replay") : ReplayViewModel.name(newcomer));
        }
    }
}
