package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.EventType;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The person at the left of the screen: when they signed up, what they did, what they could do next.
final class PersonPane extends VBox {
    private static final double WIDTH = 400;
    private static final double MOST_DAYS = 120;
    private static final int MOST_CHIPS = 5;

    private final NewcomerViewModel model;

    PersonPane(NewcomerViewModel model) {
        super(16);
        this.model = model;
        BooleanBinding free = model.replay().chosenProperty().isNull();
        getChildren().setAll(new ReplayPanel(model.replay(), model.person().daysProperty()),
                shownWhile(free, signup()), done(), shownWhile(free, choose()));
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
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
        slider.valueProperty().bindBidirectional(model.person().daysProperty());
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.person().daysProperty()
                .map(days -> Math.round(days.doubleValue()) == 0
                        ? text("newcomer.today")
                        : text("newcomer.daysAgo", Formats.count(Math.round(days.doubleValue())))));
        Panel panel = new Panel(text("newcomer.days"), slider).withActions(words);
        panel.setMinHeight(USE_PREF_SIZE);
        return panel;
    }

    private Node done() {
        FlowPane chips = new FlowPane(8, 8);
        Label nothing = new Label(text("newcomer.nothing"));
        nothing.getStyleClass().add("muted");
        VBox beginning = new VBox(12, nothing, starters());
        Runnable fill = () -> {
            chips.getChildren().setAll(chips());
            boolean none = model.person().steps().isEmpty();
            beginning.setVisible(none);
            beginning.setManaged(none);
            chips.setVisible(!none);
            chips.setManaged(!none);
        };
        model.person().steps().addListener((ListChangeListener<Step>) _ -> fill.run());
        fill.run();
        Panel panel = new Panel(text("newcomer.done"), beginning, chips);
        panel.setMinHeight(USE_PREF_SIZE);
        return panel;
    }

    /// The last things done, each a button that leaves it out.
    private List<Node> chips() {
        List<Step> steps = model.person().steps();
        int earlier = Math.max(0, steps.size() - MOST_CHIPS);
        List<Node> chips = new ArrayList<>();
        if (earlier > 0) {
            Label more = new Label(text("newcomer.earlier", Formats.count(earlier)));
            more.getStyleClass().add("tag");
            chips.add(more);
        }
        for (int place = earlier; place < steps.size(); place++) {
            chips.add(chip(steps.get(place), place));
        }
        return chips;
    }

    private Node chip(Step step, int place) {
        String words = text("newcomer.step", step.type().name(), step.item().title());
        Button chip = new Button(words, new FontIcon(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().setAll("chip");
        chip.setMaxWidth(WIDTH - 40);
        chip.setAccessibleText(text("newcomer.leaveOut", words));
        chip.setTooltip(new Tooltip(text("newcomer.leaveOut", words)));
        chip.setOnAction(_ -> model.leaveOut(place));
        return chip;
    }

    /// Tastes to begin with; gone as soon as the newcomer has done something.
    private Node starters() {
        FlowPane buttons = new FlowPane(8, 8);
        Label prompt = new Label(text("newcomer.starters"));
        prompt.getStyleClass().add("caption");
        VBox box = new VBox(8, prompt, buttons);
        model.finder().starters().addListener((ListChangeListener<Starter>) _ -> buttons.getChildren()
                .setAll(model.finder().starters().stream().map(this::starter).toList()));
        buttons.getChildren().setAll(model.finder().starters().stream().map(this::starter).toList());
        box.visibleProperty().bind(Bindings.isNotEmpty(model.finder().starters()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Button starter(Starter starter) {
        Button button = new Button(starter.category());
        button.getStyleClass().setAll("chip");
        button.setAccessibleText(text("newcomer.starter", starter.category()));
        button.setTooltip(new Tooltip(text("newcomer.starter", starter.category())));
        button.setOnAction(_ -> model.begin(starter));
        return button;
    }

    private Node choose() {
        TextField search = new TextField();
        search.setId("newcomer-search");
        search.setPromptText(text("newcomer.search"));
        search.setAccessibleText(text("newcomer.search"));
        search.textProperty().bindBidirectional(model.finder().searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<EventType> type = new ComboBox<>(model.types());
        type.setAccessibleText(text("newcomer.type"));
        type.valueProperty().bindBidirectional(model.typeProperty());
        HBox top = new HBox(8, search, type);
        top.setAlignment(Pos.CENTER_LEFT);
        ListView<Item> found = new ListView<>(model.finder().found());
        found.setId("newcomer-found");
        found.setAccessibleText(text("newcomer.items"));
        found.setPlaceholder(new Label(text("newcomer.notFound")));
        found.setCellFactory(_ -> new ItemCell());
        Choosing.on(found, () -> found.getSelectionModel().getSelectedItem(), model::act);
        VBox.setVgrow(found, Priority.ALWAYS);
        Panel panel = new Panel(text("newcomer.choose"), top, found);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
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
