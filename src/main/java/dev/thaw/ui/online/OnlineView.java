package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.OnlineRun;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.finding.OnlineFindings;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.JobTask;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Online test screen's nodes: settings, newcomers on their way, figures that grow, and what came out.
public final class OnlineView extends BorderPane {
    private static final double CHART_HEIGHT = 340;
    private static final List<FigureName> SHOWN = List.of(FigureName.ONLINE_CTR, FigureName.ONLINE_TTFC,
            FigureName.ONLINE_REGRET, FigureName.ONLINE_CTR_BY_HISTORY);

    private final OnlineViewModel model;

    /// @param dark whether the theme is dark
    public OnlineView(OnlineViewModel model, ObservableValue<Boolean> dark, FigureActions actions) {
        this.model = model;
        getStyleClass().add("page");
        setTop(new PageHead(text("online.title"), model.sentenceProperty(), pause(), cancel(), start()));
        VBox body = new VBox(16, settings(), problem(), progress(), nothingYet(), finding(), lanes(),
                charts(dark, actions),
                result());
        body.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        model.obstacleProperty().subscribe(obstacle -> setCenter(obstacle.isEmpty() ? scroll : empty(obstacle)));
    }

    private Node empty(String obstacle) {
        Button choose = new Button(text("online.chooseWorld"), new FontIcon(Feather.FOLDER));
        choose.setOnAction(_ -> model.chooseWorld());
        Label wrong = new Label();
        wrong.getStyleClass().add("problem");
        wrong.textProperty().bind(model.problemProperty());
        return model.worldMissingProperty().get()
                ? new EmptyState(Feather.USERS, text("online.empty"), obstacle, choose, wrong)
                : new EmptyState(Feather.USERS, text("online.empty"), obstacle);
    }

    private Node start() {
        Button start = new Button(text("online.start"), new FontIcon(Feather.PLAY));
        start.setId("online-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> model.start());
        start.disableProperty().bind(model.obstacleProperty().isNotEmpty().or(model.runningProperty())
                .or(model.problemProperty().isNotEmpty()));
        return start;
    }

    private Node pause() {
        FontIcon icon = new FontIcon(Feather.PAUSE);
        Button pause = new Button(text("online.pause"), icon);
        pause.setId("online-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(_ -> model.pauseOrResume());
        model.pausedProperty().subscribe(paused -> {
            pause.setText(text(paused ? "online.resume" : "online.pause"));
            icon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
        });
        return shownWhile(model.runningProperty(), pause);
    }

    private Node cancel() {
        Button cancel = new Button(text("online.cancel"), new FontIcon(Feather.SQUARE));
        cancel.setId("online-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        return shownWhile(model.runningProperty(), cancel);
    }

    private Node settings() {
        ComboBox<Speed> speed = new ComboBox<>(FXCollections.observableArrayList(Speed.values()));
        speed.setAccessibleText(text("online.speed"));
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Speed chosen) {
                return chosen == null ? "" : chosen.title();
            }

            @Override
            public Speed fromString(String title) {
                throw new UnsupportedOperationException("a speed is chosen, never typed");
            }
        });
        speed.valueProperty().bindBidirectional(model.speedProperty());
        HBox row = new HBox(24, labelled("online.newcomers", number("online-newcomers", model.newcomersProperty())),
                labelled("online.days", number("online-days", model.daysProperty())),
                labelled("online.seed", number("online-seed", model.seedProperty())),
                labelled("online.speed", speed));
        row.setAlignment(Pos.CENTER_LEFT);
        Panel panel = new Panel(text("online.settings"), row).subtitled(text("online.settings.sentence"));
        panel.setMinHeight(USE_PREF_SIZE);
        return panel;
    }

    private static Node labelled(String key, Node control) {
        Label name = new Label(text(key));
        name.getStyleClass().add("field-label");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(control);
        control.setAccessibleText(text(key));
        HBox pair = new HBox(8, name, control);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private TextField number(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number");
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.runningProperty());
        return field;
    }

    private Node problem() {
        VBox place = new VBox();
        model.problemProperty().subscribe(problem -> place.getChildren()
                .setAll(problem.isEmpty() ? List.of() : List.of(new Callout(Callout.Kind.FAILURE, problem))));
        return shownWhile(model.problemProperty().isNotEmpty(), place);
    }

    private Node progress() {
        Label doing = new Label();
        doing.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("jobs.progress"));
        model.jobProperty().subscribe(job -> {
            if (job != null) {
                bar.progressProperty().bind(job.fractionProperty());
                doing.textProperty().bind(words(job));
            }
        });
        return shownWhile(model.runningProperty(), new VBox(4, doing, bar));
    }

    private static ObservableValue<String> words(JobViewModel job) {
        return Bindings.createStringBinding(() -> JobTask.message(job), job.phaseProperty(), job.doingProperty(),
                job.fractionProperty(), job.timeLeftProperty());
    }

    private Node nothingYet() {
        return shownWhile(model.runningProperty().not().and(Bindings.isEmpty(model.figures())),
                new EmptyState(Feather.USERS, text("online.none"), text("online.none.sentence")));
    }

    private Node finding() {
        VBox sentences = new VBox(4);
        model.resultProperty().subscribe(run -> {
            sentences.getChildren().clear();
            if (run != null) {
                OnlineFindings.of(run).forEach(sentence -> {
                    Label label = new Label(sentence);
                    label.setWrapText(true);
                    label.setMinHeight(USE_PREF_SIZE);
                    sentences.getChildren().add(label);
                });
            }
        });
        Panel panel = new Panel(text("online.finding"), sentences);
        panel.setId("online-finding");
        panel.setMinHeight(USE_PREF_SIZE);
        return shownWhile(model.resultProperty().isNotNull(), panel);
    }

    private Node lanes() {
        return shownWhile(Bindings.isNotEmpty(model.stages()), new LanePanel(model));
    }

    private Node charts(ObservableValue<Boolean> dark, FigureActions actions) {
        ObservableSet<String> hidden = FXCollections.observableSet();
        GridPane grid = new GridPane(16, 16);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        for (FigureName name : SHOWN) {
            FigurePanel panel = new FigurePanel(dark, hidden, actions);
            panel.setMinHeight(CHART_HEIGHT);
            panel.setPrefHeight(CHART_HEIGHT);
            GridPane.setHgrow(panel, Priority.ALWAYS);
            panel.figureProperty().set(model.figures().get(name));
            model.figures().addListener((MapChangeListener<FigureName, Figure>) change -> {
                if (change.getKey() == name && change.wasAdded()) {
                    panel.figureProperty().set(change.getValueAdded());
                }
            });
            grid.add(panel, grid.getChildren().size() % 2, grid.getChildren().size() / 2);
        }
        return shownWhile(Bindings.isNotEmpty(model.figures()), grid);
    }

    private Node result() {
        ResultTable table = new ResultTable();
        model.resultProperty().subscribe((@Nullable OnlineRun run) -> {
            if (run != null) {
                table.show(run);
            }
        });
        Panel panel = new Panel(text("online.result"), table).subtitled(text("online.result.sentence")).tight();
        panel.setMinHeight(USE_PREF_SIZE);
        return shownWhile(model.resultProperty().isNotNull(), panel);
    }

    private static Node shownWhile(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }
}
