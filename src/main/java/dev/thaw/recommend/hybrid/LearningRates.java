package dev.thaw.recommend.hybrid;

/// The three learning rates of the towers; all follow `training.learningRate` in the recipe's proportions.
///
/// @param rows    Adagrad on embedding rows
/// @param dense   Adam on dense layers
/// @param scalars Adam on single numbers: popularity weights, κ, intercepts
record LearningRates(double rows, double dense, double scalars) {
    /// The recipe found .05, .002 and .01.
    static LearningRates of(double rows) {
        return new LearningRates(rows, rows * 0.04, rows * 0.2);
    }
}
