package dev.thaw.ui.configure;

import dev.thaw.experiment.ExperimentConfig;

/// What a configuration would take on a data set, before it is trained.
///
/// @param positives   positive training examples in one epoch, of every training
/// @param examples    examples in all epochs, negatives included: `epochs · (positives · (1 + ratio) + dislikes)`
/// @param trainings   how many times everything is trained: once for each origin, and for each retraining after the last
/// @param tableBytes  size of the embedding tables and their optimiser state
/// @param memoryBytes what the program would hold at its peak, Java's and native memory
/// @param work        how much the towers have to do, in positives and epochs at the recipe's size, the mixer's way of
///                    training allowed for
public record CostEstimate(long positives, long examples, int trainings, double tableBytes, double memoryBytes,
        double work) {
    /// A float for the value and one for Adagrad's accumulator.
    private static final int BYTES_PER_PARAMETER = 8;
    /// Stacked training keeps the tables of the best epoch of either tower beside those of the last.
    private static final int KEPT_TABLES = 3;
    private static final int BYTES_PER_KEPT_PARAMETER = 4;
    /// Values, gradients and what an operation works in.
    private static final int BUFFERS = 3;
    private static final int BYTES_PER_FLOAT = 4;
    /// What the program and TensorFlow hold on data of any size: 914 MB at the peak of the benchmark `training`, less
    /// its data and tables.
    private static final double BASE_BYTES = 600e6;
    /// EASE inverts a matrix over at most so many items, and holds it twice.
    private static final double EASE_BYTES = 2.0 * Double.BYTES;
    private static final double LARGEST_EASE = 4_000;
    /// Twice the time at 128 dimensions in both towers than at the recipe's 32 and 64, measured on the campus.
    private static final double DIMENSIONS_FOR_FREE = 40;
    private static final double RECIPE_DIMENSIONS = 48;

    /// The estimate.
    ///
    /// Negatives cost memory but next to no time: on the campus 1, 3 and 10 for each positive took 19, 18 and 23 s of
    /// training the towers.
    ///
    /// @param users     rows of the collaborative tower's table of people
    /// @param items     rows of either table of items
    /// @param positives positive examples in one epoch of every training
    /// @param dislikes  negative examples of the data itself, in the same
    static CostEstimate of(ExperimentConfig config, int users, int items, long positives, long dislikes,
            int trainings) {
        int epochs = config.training().epochs();
        int ratio = config.negatives().ratio();
        int content = config.content().embeddingSize();
        int collaborative = config.collaborative().embeddingSize();
        double parameters = ((double) users + items) * (collaborative + 1) + (double) items * content;
        double choices = (double) config.training().batchSize() * (1 + ratio);
        double batch = choices * 2 * (content + collaborative)
                + Math.min(choices, items) * (config.content().hiddenUnits() + 2.0 * content);
        double ease = Math.min(LARGEST_EASE, Math.min(users, items));
        double memory = BASE_BYTES + parameters * (BYTES_PER_PARAMETER + KEPT_TABLES * BYTES_PER_KEPT_PARAMETER)
                + batch * BUFFERS * BYTES_PER_FLOAT + ease * ease * EASE_BYTES;
        double dimensions = (DIMENSIONS_FOR_FREE + (content + collaborative) / 2.0)
                / (DIMENSIONS_FOR_FREE + RECIPE_DIMENSIONS);
        return new CostEstimate(positives, epochs * (positives * (1 + ratio) + dislikes), trainings,
                parameters * BYTES_PER_PARAMETER, memory, positives * epochs * passes(config) * dimensions);
    }

    /// How often the towers see the examples up to the split: stacked training trains them on the first 70 % and then
    /// on all; trained together with the mixer an example takes twice the time.
    private static double passes(ExperimentConfig config) {
        return switch (config.mixer().training()) {
            case STACKED -> 1.7;
            case LEAKY -> 1;
            case JOINT, ID_DROPOUT -> 2;
        };
    }
}
