package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.JobViewModel.Phase;
import dev.thaw.ui.common.QueuedTraining;
import dev.thaw.ui.common.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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

/// The training whose turn it is: name, steps, progress and pace, pause and cancel, and its readings as small charts.
final class LivePanel extends VBox {
    private static final int CHARTS = 4;

    private final LiveViewModel model;
    private final Label name = new Label();
    private final StackPane state = new StackPane();
    private final HBox steps = new HBox(6);
    private final List<LiveChart> charts = Stream.generate(LiveChart::new).limit(CHARTS).toList();

    LivePanel(LiveViewModel model) {
        super(12);
        this.model = model;
        setId("live");
        getChildren().setAll(card(), charts());
        setMinHeight(USE_PREF_SIZE);
        model.trainingProperty().subscribe(this::follow);
        model.phaseProperty().subscribe(this::tellPhase);
        model.drawingsProperty().subscribe(_ -> draw());
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().flatMap(scene -> scene.windowProperty()).subscribe(window -> {
            if (window == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private Node card() {
        name.getStyleClass().add("card-title");
        state.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label sentence = new Label();
        sentence.getStyleClass().add("muted");
        sentence.setId("live-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pace = new Label();
        pace.getStyleClass().add("caption");
        pace.setId("live-pace");
        pace.setMinWidth(USE_PREF_SIZE);
        pace.textProperty().bind(model.paceProperty());
        HBox top = new HBox(8, name, state, gap, pauseButton(), cancelButton(), putAwayButton());
        top.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar(0);
        bar.setId("live-progress");
        bar.setAccessibleText(text("jobs.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        model.trainingProperty().subscribe(training -> {
            if (training != null) {
                bar.progressProperty().bind(training.job().fractionProperty());
            }
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox words = new HBox(16, sentence, between, pace);
        steps.setId("live-steps");
        steps.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, top, steps, bar, words);
        card.getStyleClass().add("panel");
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Node charts() {
        HBox row = new HBox(12);
        row.getChildren().setAll(charts);
        charts.forEach(chart -> chart.prefWidthProperty().bind(row.widthProperty().divide(CHARTS)));
        row.setId("live-charts");
        return row;
    }

    private void follow(@Nullable QueuedTraining training) {
        name.setText(training == null ? "" : training.name());
        draw();
    }

    private void tellPhase(Phase phase) {
        state.getChildren().setAll(new Tag(text("runs.phase." + phase.name().toLowerCase(Locale.ROOT)),
                switch (phase) {
                    case RUNNING -> "running";
                    case PAUSED -> "paused";
                    case FINISHED -> "done";
                    case FAILED -> "failed";
                    case QUEUED, CANCELLED -> "";
                }));
    }

    private void draw() {
        List<LiveTile> tiles = model.tilesProperty().get();
        for (int k = 0; k < charts.size(); k++) {
            charts.get(k).show(tiles.get(k));
        }
        LiveSteps now = model.stepsProperty().get();
        boolean finished = model.phaseProperty().get() == Phase.FINISHED;
        steps.getChildren().clear();
        for (int k = 0; k < now.names().size(); k++) {
            boolean passed = finished || k < now.at();
            Label step = new Label(text("runs.step." + now.names().get(k)), passed
                    ? new FontIcon(Feather.CHECK)
                    : new FontIcon(k == now.at() ? Feather.CHEVRON_RIGHT : Feather.CIRCLE));
            step.getStyleClass().add("step");
            step.getStyleClass().add(passed ? "passed" : k == now.at() ? "current" : "coming");
            step.setMinWidth(0);
            steps.getChildren().add(step);
        }
    }

    private Button pauseButton() {
        FontIcon icon = new FontIcon(Feather.PAUSE);
        Button pause = new Button(text("runs.pause"), icon);
        pause.setId("pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(_ -> model.pauseOrResume());
        model.phaseProperty().subscribe(phase -> {
            boolean paused = phase == Phase.PAUSED;
            pause.setText(text(paused ? "runs.resume" : "runs.pause"));
            icon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
            show(pause, !phase.isEnd());
            pause.setDisable(phase == Phase.QUEUED);
        });
        return pause;
    }

    private Button cancelButton() {
        Button cancel = new Button(text("runs.cancel"), new FontIcon(Feather.SQUARE));
        cancel.setId("cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        model.phaseProperty().subscribe(phase -> show(cancel, !phase.isEnd()));
        return cancel;
    }

    /// Stays until a person has seen how it ended: a panel that vanishes by itself takes the picture along.
    private Button putAwayButton() {
        Button away = new Button(null, new FontIcon(Feather.X));
        away.getStyleClass().addAll("button-icon", "flat");
        away.setId("put-away");
        away.setAccessibleText(text("runs.putAway"));
        away.setTooltip(new Tooltip(text("runs.putAway")));
        away.setOnAction(_ -> model.putAway());
        model.phaseProperty().subscribe(phase -> show(away, phase.isEnd()));
        return away;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
