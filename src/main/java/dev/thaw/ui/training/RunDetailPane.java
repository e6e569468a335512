package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chosen run beside the history: what it is called, how it ended, its configuration, times, origin and log.
final class RunDetailPane extends VBox {
    private static final int NOTE_ROWS = 2;

    private final RunDetailViewModel model;
    private final RunCommands commands;
    private final VBox facts = new VBox(16);
    private final StackPane head = new StackPane();
    private final VBox words = new VBox(12);
    private final CheckBox changedOnly = new CheckBox(text("runs.fields.changedOnly"));
    private @Nullable String shown;

    RunDetailPane(RunDetailViewModel model, RunCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("run-details");
        getStyleClass().addAll("panel", "tight", "run-details");
        changedOnly.setSelected(true);
        changedOnly.selectedProperty().subscribe((_, _) -> tellFacts());
        facts.getStyleClass().add("run-facts");
        words.getStyleClass().add("run-words");
        ScrollPane scroll = new ScrollPane(new VBox(words, facts));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(text("runs.details"));
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        setMinWidth(0);
        model.chosenProperty().subscribe(_ -> tellHead());
        model.runProperty().subscribe(_ -> tellFacts());
        model.resultProperty().subscribe(_ -> tellFacts());
        model.logProperty().subscribe(_ -> tellFacts());
    }

    private void tellHead() {
        List<RunSummary> chosen = model.chosenProperty().get();
        words.getChildren().clear();
        if (chosen.size() == 1) {
            RunSummary run = chosen.getFirst();
            head.getChildren().setAll(head(run));
            words.getChildren().setAll(new TagEditor(model, run), note(run));
        } else if (chosen.isEmpty()) {
            head.getChildren().setAll(new EmptyState(Feather.MOUSE_POINTER, text("runs.choose"),
                    text("runs.choose.sentence")));
        } else {
            head.getChildren().setAll(several(chosen.size()));
        }
        tellFacts();
    }

    private Node several(int count) {
        Label title = new Label(text("runs.several", count));
        title.getStyleClass().add("card-title");
        HBox buttons = new HBox(8, again(), more());
        VBox box = new VBox(12, title, buttons);
        box.getStyleClass().add("run-head");
        return box;
    }

    private Node head(RunSummary run) {
        TextField name = new TextField(run.name());
        name.setId("run-name");
        name.getStyleClass().add("title-field");
        name.setAccessibleText(text("runs.name"));
        name.setTooltip(new Tooltip(text("runs.name.help")));
        name.setOnAction(_ -> model.rename(run, name.getText()));
        onLeaving(name, () -> model.rename(run, name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox title = new HBox(8, name, RunCell.tag(run.state()));
        title.setAlignment(Pos.CENTER_LEFT);
        Button look = new Button(text("runs.look"), new FontIcon(Feather.TRENDING_UP));
        look.setId("look");
        look.getStyleClass().add("accent");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(_ -> commands.open());
        look.setDisable(run.state() != RunState.FINISHED);
        Node looking = around(look, look.isDisabled() ? text("runs.obstacle.noResult") : text("runs.look.help"));
        HBox buttons = new HBox(8, looking, again(), more());
        buttons.setAlignment(Pos.CENTER_LEFT);
        name.setEditable(model.readOnlyReason().isEmpty());
        VBox box = new VBox(12, title);
        if (run.state() == RunState.FAILED) {
            box.getChildren().add(new Callout(Callout.Kind.FAILURE,
                    Objects.requireNonNullElse(run.message(), text("runs.noReason"))));
        } else if (run.state() == RunState.CANCELLED) {
            box.getChildren().add(new Callout(Callout.Kind.NOTE,
                    Objects.requireNonNullElse(run.message(), text("runs.noProgress"))));
        }
        box.getChildren().add(buttons);
        box.getStyleClass().add("run-head");
        return box;
    }

    private TextArea note(RunSummary run) {
        TextArea note = new TextArea(run.note());
        note.setId("run-note");
        note.setPromptText(text("runs.note"));
        note.setAccessibleText(text("runs.note"));
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_ROWS);
        note.setMinHeight(Region.USE_PREF_SIZE);
        onLeaving(note, () -> model.note(run, note.getText()));
        note.setEditable(model.readOnlyReason().isEmpty());
        return note;
    }

    private Node again() {
        String obstacle = model.trainingObstacle();
        Button again = new Button(text("runs.again"), new FontIcon(Feather.REPEAT));
        again.setId("train-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.trainAgain());
        again.setDisable(!obstacle.isEmpty());
        return around(again, obstacle.isEmpty() ? text("runs.again.help") : obstacle);
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("run-more");
        more.getStyleClass().addAll("button-icon", "no-arrow");
        more.setAccessibleText(text("runs.more"));
        more.setTooltip(new Tooltip(text("runs.more")));
        more.getItems().setAll(commands.items());
        more.setOnShowing(_ -> more.getItems().setAll(commands.items()));
        return more;
    }

    /// A disabled button hears no mouse, so the tooltip hangs on a pane around it.
    private static Node around(Button button, String tooltip) {
        StackPane around = new StackPane(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(tooltip);
        Tooltip.install(around, new Tooltip(tooltip));
        return around;
    }

    private static void onLeaving(Node field, Runnable keep) {
        field.focusedProperty().subscribe((_, now) -> {
            if (!now) {
                keep.run();
            }
        });
    }

    private void tellFacts() {
        RunSummary run = model.runProperty().get();
        List<RunSummary> chosen = model.chosenProperty().get();
        if (run == null || chosen.size() != 1) {
            shown = null;
            facts.getChildren().clear();
            return;
        }
        facts.getChildren().setAll(configuration(run));
        Optional.ofNullable(model.resultProperty().get()).ifPresent(this::timesAndNotes);
        facts.getChildren().add(section("runs.provenance", FactGrid.of(model.provenance(run))));
        LogFold log = new LogFold(model.logProperty().get(), !run.id().equals(shown) ? null : openFold());
        facts.getChildren().add(log);
        shown = run.id();
    }

    private @Nullable Boolean openFold() {
        return facts.getChildren().stream().filter(LogFold.class::isInstance).map(LogFold.class::cast).findFirst()
                .map(LogFold::isOpen).orElse(null);
    }

    private Node configuration(RunSummary run) {
        List<RunDetailViewModel.Field> all = model.fields(run);
        List<RunDetailViewModel.Field> changed = all.stream().filter(field -> field.usually() != null).toList();
        FactGrid grid = new FactGrid();
        (changedOnly.isSelected() ? changed : all).forEach(field -> grid.add(field.key(), field.value(),
                field.usually() == null ? "" : text("runs.fields.usually", field.usually()),
                field.usually() != null));
        VBox section = section("runs.configuration", changedOnly, grid);
        if (changedOnly.isSelected() && changed.isEmpty()) {
            Label usual = new Label(text("runs.fields.allUsual"));
            usual.getStyleClass().add("muted");
            section.getChildren().add(usual);
        }
        return section;
    }

    private void timesAndNotes(RunResult result) {
        FactGrid times = new FactGrid();
        result.timings().forEach(timing -> times.add(timing.phase(), RunDetailViewModel.shortly(timing.seconds()),
                timing.examplesPerSecond() == null
                        ? ""
                        : text("runs.examples", Formats.count(Math.round(timing.examplesPerSecond()))),
                false));
        facts.getChildren().add(section("runs.timings", times));
        if (!result.notes().isEmpty()) {
            VBox notes = new VBox(4);
            result.notes().forEach(note -> {
                Label line = new Label(note);
                line.setWrapText(true);
                line.setMinHeight(USE_PREF_SIZE);
                line.getStyleClass().add("help");
                notes.getChildren().add(line);
            });
            facts.getChildren().add(section("runs.notes", notes));
        }
    }

    private static VBox section(String key, Node... content) {
        Label title = new Label(text(key));
        title.getStyleClass().add("field-label");
        VBox section = new VBox(6, title);
        section.getChildren().addAll(content);
        return section;
    }
}
