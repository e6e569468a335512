package dev.thaw.ui.training;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Workspace;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The Runs screen's state: the training whose turn it is, the queue behind it, and the history with the chosen run.
public final class RunsViewModel {
    private static final double USUAL_DIVIDER = 0.66;

    private final Workspace workspace;
    private final LiveViewModel live;
    private final QueueViewModel queue;
    private final HistoryViewModel history;
    private final RunDetailViewModel detail;
    private final DoubleProperty divider = new SimpleDoubleProperty(USUAL_DIVIDER);

    /// @param configure takes a configuration to Configure
    public RunsViewModel(Workspace workspace, Memory memory, FileChoosers choosers,
            Consumer<ExperimentConfig> configure) {
        this.workspace = workspace;
        this.live = new LiveViewModel(workspace, System::nanoTime);
        this.queue = new QueueViewModel(workspace);
        this.history = new HistoryViewModel(workspace, memory);
        this.detail = new RunDetailViewModel(workspace, history, choosers, configure);
        memory.follow("runs.divider", divider);
    }

    public LiveViewModel live() {
        return live;
    }

    public QueueViewModel queue() {
        return queue;
    }

    public HistoryViewModel history() {
        return history;
    }

    public RunDetailViewModel detail() {
        return detail;
    }

    /// Where the line between history and details stands, `0…1`.
    public DoubleProperty dividerProperty() {
        return divider;
    }

    /// Whether the project has any run, listed or not.
    public boolean hasRuns() {
        return !workspace.runs().isEmpty();
    }

    /// The runs that were deleted last and can be brought back.
    public ReadOnlyObjectProperty<List<RunSummary>> deletedProperty() {
        return workspace.runList().deletedProperty();
    }

    public void undoDeletion() {
        workspace.runList().undoDeletion();
    }

    public void settleDeletion() {
        workspace.runList().settleDeletion();
    }
}
