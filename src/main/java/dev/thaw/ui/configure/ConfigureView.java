package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.Preset;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings.Strategy;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Configure screen's nodes.
public final class ConfigureView extends BorderPane {
    private static final double COLUMN_WIDTH = 480;
    private static final double TWO_COLUMNS = 1080;

    private final ConfigureViewModel model;

    /// @param train the button that trains, made by the frame so that it says why it is disabled
    public ConfigureView(ConfigureViewModel model, Node train) {
        this.model = model;
        getStyleClass().add("page");
        setTop(new PageHead(text("configure.title"), Bindings.createStringBinding(this::sentence,
                model.problemProperty(), model.configProperty()), undo(), redo(), presets(), train));
        setCenter(body());
    }

    private String sentence() {
        String problem = model.problemProperty().get();
        return problem.isEmpty() ? text("configure.ready") : problem;
    }

    private Node undo() {
        Button undo = icon(Feather.ROTATE_CCW, text("configure.undo"));
        undo.setOnAction(_ -> model.undo());
        undo.disableProperty().bind(model.canUndoProperty().not());
        return undo;
    }

    private Node redo() {
        Button redo = icon(Feather.ROTATE_CW, text("configure.redo"));
        redo.setOnAction(_ -> model.redo());
        redo.disableProperty().bind(model.canRedoProperty().not());
        return redo;
    }

    private static Button icon(Feather icon, String name) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    private Node presets() {
        MenuButton presets = new MenuButton(text("configure.presets"));
        for (Preset preset : Preset.values()) {
            MenuItem item = new MenuItem(text("configure.preset." + preset.text()));
            item.setOnAction(_ -> model.apply(preset));
            presets.getItems().add(item);
        }
        presets.setMinWidth(Region.USE_PREF_SIZE);
        return presets;
    }

    private Node body() {
        VBox left = new VBox(16, embeddings(), negatives(), mixer(), lists(), baselines());
        VBox right = new VBox(16, events(), training(), evaluation(), run());
        for (VBox column : new VBox[]{left, right}) {
            column.setPrefWidth(COLUMN_WIDTH);
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        StackPane place = new StackPane();
        place.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(place);
        // side by side where there is room, else one below the other
        widthProperty().map(width -> width.doubleValue() >= TWO_COLUMNS).orElse(true).subscribe(
                wide -> place.getChildren().setAll(wide ? new HBox(16, left, right) : new VBox(16, left, right)));
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private Node embeddings() {
        ConfigurationSettings settings = model.settings();
        return new Panel(text("configure.embeddings"), SettingRow.number(settings.contentSize()),
                SettingRow.number(settings.collaborativeSize()), SettingRow.number(settings.hiddenUnits()),
                SettingRow.number(settings.contentL2()), SettingRow.number(settings.collaborativeL2()),
                tick("configure.content.pure", model.pureProperty()))
                .subtitled(text("configure.embeddings.sentence"));
    }

    private Node negatives() {
        return new Panel(text("configure.negatives"), SettingRow.number(model.settings().ratio()),
                choice("negatives.strategy", model.strategyProperty(), Strategy.values()))
                .subtitled(text("configure.negatives.sentence"));
    }

    private Node mixer() {
        return new Panel(text("configure.mixer"),
                choice("mixer.training", model.mixerTrainingProperty(), MixerTraining.values()),
                SettingRow.number(model.settings().mixerUnits()), SettingRow.number(model.settings().dropout()),
                tick("configure.mixer.itemCount", model.itemCountProperty()))
                .subtitled(text("configure.mixer.sentence"));
    }

    private Node events() {
        return new Panel(text("configure.events"), new EventWeightsPane(model))
                .subtitled(text("configure.events.sentence"));
    }

    private Node training() {
        ConfigurationSettings settings = model.settings();
        Label cost = SettingRow.sentence("", "caption");
        cost.setId("cost");
        cost.textProperty().bind(Bindings.createStringBinding(() -> model.cost().map(ConfigureView::cost).orElse(""),
                model.configProperty(), model.weights()));
        cost.visibleProperty().bind(cost.textProperty().isNotEmpty());
        cost.managedProperty().bind(cost.visibleProperty());
        return new Panel(text("configure.training"), SettingRow.number(settings.epochs()),
                SettingRow.number(settings.batchSize()), SettingRow.number(settings.learningRate()),
                SettingRow.number(settings.windowDays()), cost).subtitled(text("configure.training.sentence"));
    }

    private static Node tick(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(text(key));
        box.selectedProperty().bindBidirectional(value);
        box.setWrapText(true);
        return box;
    }

    private static String cost(CostEstimate estimate) {
        String once = text("configure.cost", Formats.count(estimate.positives()), Formats.count(estimate.examples()),
                Formats.bytes(estimate.tableBytes()));
        return estimate.trainings() == 1
                ? once
                : text("configure.cost.origins", Formats.count(estimate.trainings())) + " " + once;
    }

    private Node evaluation() {
        ConfigurationSettings settings = model.settings();
        Node excludeSeen = tick("configure.evaluation.excludeSeen", model.excludeSeenProperty());
        return new Panel(text("configure.evaluation"), SettingRow.number(settings.splitAt()),
                SettingRow.wide(settings.origins()), SettingRow.wide(settings.revealed()),
                SettingRow.number(settings.minEvents()),
                SettingRow.number(settings.horizon()), SettingRow.number(settings.retrainEveryWeeks()), excludeSeen,
                preview())
                .subtitled(text("configure.evaluation.sentence"));
    }

    private Node baselines() {
        ConfigurationSettings settings = model.settings();
        return new Panel(text("configure.baselines"), SettingRow.number(settings.recentWindow()),
                SettingRow.number(settings.easeLambda()), SettingRow.number(settings.mixConstant()))
                .subtitled(text("configure.baselines.sentence"));
    }

    private Node lists() {
        return new Panel(text("configure.rerank"), SettingRow.number(model.settings().rerankLambda()))
                .subtitled(text("configure.rerank.sentence"));
    }

    private Node preview() {
        StackPane place = new StackPane();
        place.setId("preview");
        model.previewProperty().subscribe(seen -> {
            place.getChildren().clear();
            if (seen != null) {
                place.getChildren().add(seen.refusal().isEmpty()
                        ? new Callout(Callout.Kind.NOTE, sentence(seen))
                        : new Callout(Callout.Kind.WARNING, seen.refusal()));
            }
        });
        return place;
    }

    private static String sentence(ProtocolPreview seen) {
        String day = Formats.day(seen.t0());
        String newcomers = Formats.count(seen.newcomers());
        String minEvents = Formats.count(seen.minEvents());
        String lengths = seen.revealed().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return seen.origins() == 1
                ? text("configure.preview", day, newcomers, minEvents, lengths)
                : text("configure.preview.origins", day, newcomers, minEvents, lengths, Formats.count(seen.origins()));
    }

    private Node run() {
        return new Panel(text("configure.run"), SettingRow.wide(model.settings().name()),
                SettingRow.number(model.settings().seed()));
    }

    private static <E extends Enum<E>> Node choice(String key, ObjectProperty<E> property, E[] values) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : text("configure." + key + "." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public E fromString(String typed) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        box.valueProperty().bindBidirectional(property);
        box.setId(key);
        box.setAccessibleText(text("configure." + key));
        Label name = new Label(text("configure." + key));
        name.getStyleClass().add("field-label");
        name.setLabelFor(box);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, name, gap, box);
        line.setAlignment(Pos.CENTER_LEFT);
        Label help = SettingRow.sentence("", "help");
        help.textProperty().bind(property.map(
                value -> text("configure." + key + "." + value.name().toLowerCase(Locale.ROOT) + ".help")));
        return new VBox(4, line, help);
    }
}
