package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.JobTask;
import dev.thaw.ui.common.JobViewModel;
import javafx.collections.ListChangeListener;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The jobs that wait and run, at the right edge; each can be cancelled.
final class JobsDrawer extends Drawer {
    JobsDrawer(ShellViewModel model) {
        TaskProgressView<JobTask> tasks = new TaskProgressView<>();
        super("jobs-drawer", text("jobs.title"), model.jobsShownProperty(), tasks);
        panel().tight();
        tasks.setGraphicFactory(_ -> new FontIcon(Feather.CPU));
        tasks.setAccessibleText(text("jobs.title"));
        model.workspace().jobs().all().addListener((ListChangeListener<JobViewModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(job -> !job.phaseProperty().get().isEnd())
                        .forEach(job -> tasks.getTasks().add(new JobTask(job)));
            }
        });
    }
}
