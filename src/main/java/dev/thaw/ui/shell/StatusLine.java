package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.QueuedTraining;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bottom of the window: what the project holds, and what is being done.
final class StatusLine extends StatusBar {
    private static final double PROGRESS_WIDTH = 120;

    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();
    private Subscription following = Subscription.EMPTY;

    StatusLine(ShellViewModel model) {
        setText("");
        setFocusTraversable(false);
        setAccessibleText(text("status.name"));
        Workspace workspace = model.workspace();
        workspace.projectProperty().subscribe(open -> setText(summary(open)));
        doing.getStyleClass().add("status-label");
        doing.setId("doing");
        bar.setPrefWidth(PROGRESS_WIDTH);
        bar.setAccessibleText(text("jobs.progress"));
        bar.setMaxHeight(6);
        Button jobs = new Button(text("jobs.title"), new FontIcon(Feather.LIST));
        jobs.getStyleClass().addAll("flat", "small");
        jobs.setId("jobs");
        jobs.setTooltip(new Tooltip(ActionControls.withKeys(Action.SHOW_JOBS)));
        jobs.setOnAction(_ -> model.perform(Action.SHOW_JOBS));
        getRightItems().setAll(doing, bar, jobs, bell(model));
        workspace.trainingProperty().subscribe(_ -> choose(workspace));
        workspace.openingProperty().subscribe(_ -> choose(workspace));
        workspace.trainings().waiting().addListener((ListChangeListener<QueuedTraining>) _ -> choose(workspace));
    }

    /// Opens the list of what was told; says how much of it is new.
    private static Button bell(ShellViewModel model) {
        Button bell = new Button(null, new FontIcon(Feather.BELL));
        bell.getStyleClass().addAll("flat", "small");
        bell.setId("notices");
        bell.setTooltip(new Tooltip(ActionControls.withKeys(Action.SHOW_NOTICES)));
        bell.setOnAction(_ -> model.perform(Action.SHOW_NOTICES));
        model.notices().unseenProperty().subscribe(unseen -> {
            bell.setText(unseen.intValue() == 0 ? text("notices.title") : text("notices.some", unseen));
            bell.pseudoClassStateChanged(PseudoClass.getPseudoClass("new"), unseen.intValue() > 0);
        });
        return bell;
    }

    /// Follows what is being opened, else what is being trained.
    private void choose(Workspace workspace) {
        following.unsubscribe();
        JobViewModel opening = workspace.openingProperty().get();
        JobViewModel training = workspace.trainingProperty().get();
        JobViewModel job = opening != null && !opening.phaseProperty().get().isEnd() ? opening : training;
        boolean working = job != null && !job.phaseProperty().get().isEnd();
        for (Node node : List.of(doing, bar)) {
            node.setVisible(working);
            node.setManaged(working);
        }
        if (job == null) {
            return;
        }
        int waiting = workspace.trainings().waiting().size();
        doing.textProperty().bind(Bindings.createStringBinding(() -> sentence(job, waiting), job.phaseProperty(),
                job.doingProperty(), job.fractionProperty(), job.timeLeftProperty()));
        bar.progressProperty().bind(job.fractionProperty());
        following = job.phaseProperty().subscribe((_, phase) -> {
            if (phase.isEnd()) {
                choose(workspace);
            }
        });
    }

    private static String sentence(JobViewModel job, int waiting) {
        boolean training = job.phaseProperty().get() != JobViewModel.Phase.QUEUED;
        return waiting > 0 && training ? text("status.waiting", sentence(job), waiting) : sentence(job);
    }

    private static String sentence(JobViewModel job) {
        Duration left = job.timeLeftProperty().get();
        String percent = Formats.percent(job.fractionProperty().get());
        if (job.phaseProperty().get() == JobViewModel.Phase.PAUSED) {
            return text("status.paused", job.name(), percent);
        }
        return left == null
                ? text("status.running", job.name(), percent)
                : text("status.left", job.name(), percent, Formats.duration(left));
    }

    private static String summary(@Nullable OpenProject open) {
        if (open == null) {
            return "";
        }
        return open.dataset() == null
                ? text("status.empty")
                : text("status.data", Formats.count(open.dataset().log().size()),
                        Formats.count(open.dataset().activeUsers()),
                        Formats.count(open.dataset().activeItems()));
    }
}
