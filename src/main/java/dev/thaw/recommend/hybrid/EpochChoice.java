package dev.thaw.recommend.hybrid;

/// After how many epochs a tower is kept: after the last, unless an earlier one was clearly better for newcomers.
///
/// Clearly: the mean advantage over the replayed decisions exceeds twice its standard error. Picking the best of
/// several epochs without that bar picks noise.
final class EpochChoice {
    private static final double STANDARD_ERRORS = 2;

    private int best;
    private double bestMean = Double.NEGATIVE_INFINITY;
    private double[] bestQualities = new double[0];
    private int last;
    private double[] lastQualities = new double[0];

    /// Notes how the tower ranked after an epoch.
    ///
    /// @param qualities by decision, see [dev.thaw.recommend.replay.ReplayQuality]; empty where there is nobody to
    ///                  measure it on
    /// @return whether it is the best epoch so far
    boolean offer(int epoch, double[] qualities) {
        last = epoch;
        lastQualities = qualities;
        double mean = mean(qualities);
        if (mean <= bestMean) {
            return false;
        }
        best = epoch;
        bestMean = mean;
        bestQualities = qualities;
        return true;
    }

    /// The epoch to keep.
    int chosen() {
        return isBestClearlyBetter() ? best : last;
    }

    private boolean isBestClearlyBetter() {
        int decisions = lastQualities.length;
        if (best == last || decisions < 2) {
            return false;
        }
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < decisions; k++) {
            double advantage = bestQualities[k] - lastQualities[k];
            sum += advantage;
            squares += advantage * advantage;
        }
        double mean = sum / decisions;
        double variance = Math.max(0, squares / decisions - mean * mean);
        return mean > STANDARD_ERRORS * Math.sqrt(variance / decisions);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
