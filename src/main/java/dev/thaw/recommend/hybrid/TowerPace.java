package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;

/// The training of both towers by itself, epoch by epoch, for whoever measures its pace: the very steps that
/// [HybridTrainer] trains with, batch building included.
///
/// Closing it frees TensorFlow's memory.
public final class TowerPace implements AutoCloseable {
    private final TowerData data;
    private final TowerTraining towers;
    private final int epochs;
    private int done;

    /// @param epochs how many will be asked for
    public TowerPace(TrainingHistory history, HybridSettings settings, int epochs) {
        this.data = TowerData.of(history, settings, HybridTrainer.windows(history), Long.MIN_VALUE, 0);
        this.towers = new TowerTraining("Training the towers", data, settings, null);
        this.epochs = epochs;
    }

    /// Events that an epoch trains on, negatives not counted.
    public int events() {
        return data.examples().size();
    }

    /// Trains the next epoch.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public void epoch(JobContext context) {
        towers.epoch(++done, epochs, context);
    }

    @Override
    public void close() {
        towers.close();
    }
}
