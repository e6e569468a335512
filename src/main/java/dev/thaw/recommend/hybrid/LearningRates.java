package dev.thaw.recommend.hybrid;

/// The three learning rates of the towers; all follow `training.learningRate` in the recipe's proportions.
///
/// @param rows    Adagrad on embedding rows
/// @param dense   Adam on dense layers
/// @param scalars Adam on single numbers: popularity weights, κ, intercepts
record LearningRates(double rows, double dense, double scalars) {
    /// .05, .001 and .05: the dense layers learn slowly, for they describe few items many times; the single numbers fast,
    /// for there are enough examples to fit them closely.
    static LearningRates of(double rows) {
        return new LearningRates(rows, rows * 0.02, rows);
    }
}
