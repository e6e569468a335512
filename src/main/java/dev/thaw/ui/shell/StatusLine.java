package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bottom of the window: what the project holds, and what is being done.
final class StatusLine extends StatusBar {
    private static final double PROGRESS_WIDTH = 120;

    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();

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
        workspace.trainingProperty().subscribe(this::follow);
        workspace.openingProperty().subscribe(this::follow);
        idle();
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

    private void follow(@Nullable JobViewModel job) {
        if (job == null) {
            return;
        }
        doing.textProperty().bind(Bindings.createStringBinding(() -> sentence(job), job.phaseProperty(),
                job.doingProperty(), job.fractionProperty(), job.timeLeftProperty()));
        bar.progressProperty().bind(job.fractionProperty());
        job.phaseProperty().subscribe(phase -> {
            boolean over = phase.isEnd();
            bar.setVisible(!over);
            bar.setManaged(!over);
            doing.setVisible(!over);
            doing.setManaged(!over);
        });
    }

    private void idle() {
        if (!bar.progressProperty().isBound()) {
            bar.setVisible(false);
            bar.setManaged(false);
        }
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
