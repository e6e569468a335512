package dev.thaw.recommend.hybrid;

/// How large the steps of a training are, derived from how much there is to train on.
///
/// `training.batchSize` is the most a batch holds. Where the data would give fewer than [#LEAST_STEPS] steps, batches
/// are smaller: a tower cannot learn tastes in forty steps, whatever the rate. The learning rate is that of a batch of
/// [#USUAL_BATCH]; others get √(batch / 512) of it, which keeps the noise of a step in proportion (Krizhevsky 2014).
///
/// @param batch     events a step, `>= 1`
/// @param rateScale learning rates are multiplied by it, `> 0`
record Pace(int batch, double rateScale) {
    static final int LEAST_STEPS = 400;
    static final int USUAL_BATCH = 512;
    private static final int LEAST_BATCH = 16;

    /// The pace for some examples.
    ///
    /// @param examples events in an epoch
    static Pace of(int examples, HybridSettings.Training training) {
        long enough = (long) examples * training.epochs() / LEAST_STEPS;
        int batch = (int) Math.min(training.batchSize(), Math.max(LEAST_BATCH, enough));
        return new Pace(batch, Math.sqrt(batch / (double) USUAL_BATCH));
    }

    /// The pace as set, for modes that show what somebody else's settings do.
    static Pace asSet(HybridSettings.Training training) {
        return new Pace(training.batchSize(), 1);
    }
}
