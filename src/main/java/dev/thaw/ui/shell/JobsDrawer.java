package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.JobTask;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.Panel;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The jobs that wait and run, at the right edge; each can be cancelled.
final class JobsDrawer extends VBox {
    JobsDrawer(ShellViewModel model) {
        getStyleClass().add("drawer");
        setId("jobs-drawer");
        TaskProgressView<JobTask> tasks = new TaskProgressView<>();
        tasks.setGraphicFactory(_ -> new FontIcon(Feather.CPU));
        tasks.setAccessibleText(text("jobs.title"));
        VBox.setVgrow(tasks, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(text("jobs.close"));
        close.setTooltip(new Tooltip(text("jobs.close")));
        close.setOnAction(_ -> model.jobsShownProperty().set(false));
        getChildren().addAll(new Panel(text("jobs.title"), tasks).tight().withActions(close));
        VBox.setVgrow(getChildren().getFirst(), Priority.ALWAYS);
        visibleProperty().bind(model.jobsShownProperty());
        managedProperty().bind(visibleProperty());
        model.workspace().jobs().all().addListener((ListChangeListener<JobViewModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(job -> !job.phaseProperty().get().isEnd())
                        .forEach(job -> tasks.getTasks().add(new JobTask(job)));
            }
        });
    }
}
