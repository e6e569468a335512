package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import atlantafx.base.controls.ToggleSwitch;
import dev.thaw.figure.finding.Finding;
import dev.thaw.ui.common.JobTask;
import dev.thaw.ui.common.JobViewModel;
import javafx.beans.value.ObservableValue;
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
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Below the mixer's chart: the switch that lays the article's way over it, and what it changes in plain words.
final class ArticlesWayPane extends VBox {
    private static final double BAR_WIDTH = 96;

    private final ArticlesWayViewModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label doing = new Label();
    private Subscription following = Subscription.EMPTY;

    ArticlesWayPane(ArticlesWayViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("figure-foot");
        setMinHeight(USE_PREF_SIZE);
        ToggleSwitch wanted = new ToggleSwitch(text("insights.article"));
        wanted.setId("articles-way");
        wanted.setMinWidth(USE_PREF_SIZE);
        wanted.selectedProperty().bindBidirectional(model.shownProperty());
        wanted.setTooltip(new Tooltip(text("insights.article.off")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, wanted, hint(), gap, progress(), train());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("figure-foot-row");
        getChildren().setAll(row, sentences());
        model.jobProperty().subscribe(this::follow);
    }

    /// A line for each sentence: three facts are read one by one.
    private Node sentences() {
        VBox lines = new VBox(4);
        lines.setId("article-sentence");
        lines.setMinHeight(USE_PREF_SIZE);
        model.sentenceProperty().subscribe(words -> lines.getChildren().setAll(
                Finding.sentences(words).stream().map(ArticlesWayPane::line).toList()));
        shownWhen(lines, model.sentenceProperty().map(words -> !words.isEmpty()));
        return lines;
    }

    private static Node line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("figure-reading");
        return line;
    }

    /// What the switch does, beside it while it is off.
    private Node hint() {
        Label hint = new Label(text("insights.article.off"));
        hint.getStyleClass().add("caption");
        hint.setMinWidth(0);
        shownWhen(hint, in(ArticlesWayViewModel.State.OFF));
        return hint;
    }

    /// A disabled button hears no mouse, so the tooltip with the reason hangs on a pane around it.
    private Node train() {
        Button train = new Button(text("insights.article.train"));
        train.setId("train-article");
        train.setMinWidth(USE_PREF_SIZE);
        train.setOnAction(_ -> model.train());
        ObservableValue<String> obstacle = model.obstacleProperty();
        train.disableProperty().bind(obstacle.map(reason -> !reason.isEmpty()));
        train.accessibleHelpProperty().bind(obstacle);
        Tooltip reason = new Tooltip();
        reason.textProperty().bind(obstacle.map(why -> why.isEmpty() ? text("insights.article.train.help") : why));
        StackPane around = new StackPane(train);
        Tooltip.install(around, reason);
        shownWhen(around, in(ArticlesWayViewModel.State.MISSING));
        return around;
    }

    private Node progress() {
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.setAccessibleText(text("jobs.progress"));
        doing.getStyleClass().add("caption");
        doing.setMinWidth(0);
        Button cancel = new Button(text("insights.article.cancel"));
        cancel.setId("cancel-article");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        HBox progress = new HBox(8, doing, bar, cancel);
        progress.setAlignment(Pos.CENTER_RIGHT);
        shownWhen(progress, in(ArticlesWayViewModel.State.TRAINING));
        return progress;
    }

    private void follow(@Nullable JobViewModel job) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (job != null) {
            Runnable repeat = () -> {
                bar.setProgress(job.fractionProperty().get());
                doing.setText(JobTask.message(job));
            };
            following = Subscription.combine(job.fractionProperty().subscribe(repeat),
                    job.doingProperty().subscribe(repeat), job.timeLeftProperty().subscribe(repeat),
                    job.phaseProperty().subscribe(repeat));
        }
    }

    private ObservableValue<Boolean> in(ArticlesWayViewModel.State wanted) {
        return model.stateProperty().map(state -> state == wanted);
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
