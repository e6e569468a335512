package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Configure screen's nodes: what would be trained stays in sight at the top, the fields scroll below.
public final class ConfigureView extends BorderPane {
    private static final double COLUMN_WIDTH = 480;
    private static final double TWO_COLUMNS = 1080;
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final ConfigureViewModel model;
    private final ConfigurationSettings settings;
    private final CostViewModel cost;

    /// @param train  the button that trains, made by the frame so that it says why it is disabled
    /// @param memory remembers whether the advanced settings are open
    public ConfigureView(ConfigureViewModel model, CostViewModel cost, DifferencesViewModel differences,
            ConfigurationFiles files, Node train, Memory memory) {
        this.model = model;
        this.settings = model.settings();
        this.cost = cost;
        getStyleClass().addAll("page", "configure");
        PageHead head = new PageHead(text("configure.title"),
                model.problemProperty().map(problem -> problem.isEmpty() ? text("configure.ready") : problem),
                step("undo", text("configure.undo"), Feather.ROTATE_CCW, model::undo, model.canUndoProperty().not()),
                step("redo", text("configure.redo"), Feather.ROTATE_CW, model::redo, model.canRedoProperty().not()),
                menu(files), train);
        model.problemProperty().subscribe(problem -> head.pseudoClassStateChanged(PROBLEM, !problem.isEmpty()));
        OutlookBar bar = new OutlookBar(model, cost, differences);
        RunsToCome runs = new RunsToCome(model, cost);
        runs.visibleProperty().bind(bar.list().selectedProperty());
        runs.managedProperty().bind(runs.visibleProperty());
        VBox outlook = new VBox(12, bar, runs);
        outlook.getStyleClass().add("outlook");
        setTop(new VBox(head, outlook));
        setCenter(body(memory));
        sceneProperty().subscribe(this::listen);
    }

    /// Undo and redo by key while this screen is shown. A text field that is edited takes the keys for itself.
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        Map<KeyCombination, Runnable> keys = Map.of(KeyCombination.valueOf("Shortcut+Z"), model::undo,
                KeyCombination.valueOf("Shortcut+Y"), model::redo, KeyCombination.valueOf("Shortcut+Shift+Z"),
                model::redo);
        if (before != null) {
            keys.keySet().forEach(before.getAccelerators()::remove);
        }
        if (now != null) {
            now.getAccelerators().putAll(keys);
        }
    }

    private static Node step(String id, String name, Feather icon, Runnable action,
            ObservableValue<Boolean> impossible) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(impossible);
        return button;
    }

    private MenuButton menu(ConfigurationFiles files) {
        MenuButton menu = new MenuButton(text("configure.file"));
        menu.setId("configuration-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems().addAll(item("configure.file.open", Feather.FOLDER, files::open),
                item("configure.file.save", Feather.SAVE, files::save),
                item("configure.file.copy", Feather.TERMINAL, () -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, files.command()))));
        return menu;
    }

    private static MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text(key), new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Node body(Memory memory) {
        StackPane columns = columns(List.of(embeddings(), negatives(), mixer(), run()),
                List.of(events(), training(), evaluation()));
        StackPane details = columns(List.of(towers(), baselines()), List.of(protocol(), lists()));
        Fold advanced = new Fold(text("configure.advanced"), text("configure.advanced.sentence"), details);
        memory.follow("configure.advanced", advanced.openProperty());
        VBox place = new VBox(16, new PresetCards(model, cost), columns, advanced);
        place.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    /// Panels side by side where there is room, else one below the other.
    private StackPane columns(List<Panel> left, List<Panel> right) {
        VBox first = new VBox(16, left.toArray(Node[]::new));
        VBox second = new VBox(16, right.toArray(Node[]::new));
        for (VBox column : List.of(first, second)) {
            column.setPrefWidth(COLUMN_WIDTH);
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        StackPane place = new StackPane();
        widthProperty().map(width -> width.doubleValue() >= TWO_COLUMNS).orElse(true).subscribe(
                wide -> place.getChildren().setAll(wide ? new HBox(16, first, second) : new VBox(16, first, second)));
        return place;
    }

    private Panel embeddings() {
        return new Panel(text("configure.embeddings"), FieldRow.number(model, settings.contentSize()),
                FieldRow.number(model, settings.collaborativeSize()), FieldRow.choice(model, settings.pure()))
                .subtitled(text("configure.embeddings.sentence"));
    }

    private Panel negatives() {
        return new Panel(text("configure.negatives"), FieldRow.number(model, settings.ratio()),
                FieldRow.choice(model, settings.strategy())).subtitled(text("configure.negatives.sentence"));
    }

    private Panel mixer() {
        return new Panel(text("configure.mixer"), FieldRow.choice(model, settings.mixerTraining()),
                FieldRow.number(model, settings.mixerUnits()), FieldRow.number(model, settings.dropout()),
                FieldRow.choice(model, settings.itemCount())).subtitled(text("configure.mixer.sentence"));
    }

    private Panel events() {
        return new Panel(text("configure.events"), new EventWeightsPane(model))
                .subtitled(text("configure.events.sentence"));
    }

    private Panel training() {
        return new Panel(text("configure.training"), FieldRow.number(model, settings.epochs()),
                FieldRow.number(model, settings.batchSize()), FieldRow.number(model, settings.learningRate()),
                FieldRow.number(model, settings.windowDays())).subtitled(text("configure.training.sentence"));
    }

    private Panel evaluation() {
        return new Panel(text("configure.evaluation"), FieldRow.number(model, settings.splitAt()),
                FieldRow.wide(model, settings.origins()), preview())
                .subtitled(text("configure.evaluation.sentence"));
    }

    private Panel run() {
        return new Panel(text("configure.run"), FieldRow.wide(model, settings.name()),
                FieldRow.number(model, settings.seed()));
    }

    private Panel towers() {
        return new Panel(text("configure.towers"), FieldRow.number(model, settings.hiddenUnits()),
                FieldRow.number(model, settings.contentL2()), FieldRow.number(model, settings.collaborativeL2()));
    }

    private Panel protocol() {
        return new Panel(text("configure.protocol"), FieldRow.wide(model, settings.revealed()),
                FieldRow.number(model, settings.minEvents()), FieldRow.number(model, settings.horizon()),
                FieldRow.number(model, settings.retrainEveryWeeks()), FieldRow.choice(model, settings.excludeSeen()));
    }

    private Panel baselines() {
        return new Panel(text("configure.baselines"), FieldRow.number(model, settings.recentWindow()),
                FieldRow.number(model, settings.easeLambda()), FieldRow.number(model, settings.mixConstant()))
                .subtitled(text("configure.baselines.sentence"));
    }

    private Panel lists() {
        return new Panel(text("configure.rerank"), FieldRow.number(model, settings.rerankLambda()))
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
}
