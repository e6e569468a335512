package dev.thaw.evaluate.development;

/// What one user's decisions under one system add up to; filled candidate by candidate, nothing is kept of a row.
final class UserSums {
    /// A probability nearer to 0 or 1 counts as this near: one surprise may not cost more than 13.8 nats.
    static final double CLIP = 1e-6;

    /// By metric, `[metrics]`; of squared errors for `rmse`.
    private final double[] sums = new double[DevelopmentMetric.values().length];
    /// What the sums are divided by, `[metrics]`.
    private final double[] counts = new double[sums.length];
    private final long[] rows = new long[ChanceBins.COUNT];
    private final double[] predicted = new double[ChanceBins.COUNT];
    private final long[] observed = new long[ChanceBins.COUNT];

    void add(DevelopmentMetric metric, double value) {
        sums[metric.ordinal()] += value;
        counts[metric.ordinal()]++;
    }

    /// Adds a row that has a probability.
    void addRow(double chance, boolean target) {
        double label = target ? 1 : 0;
        add(DevelopmentMetric.LOG_LOSS, logLoss(chance, target));
        add(DevelopmentMetric.RMSE, (chance - label) * (chance - label));
        add(DevelopmentMetric.MAE, Math.abs(chance - label));
        int bin = ChanceBins.of(chance);
        rows[bin]++;
        predicted[bin] += chance;
        observed[bin] += target ? 1 : 0;
    }

    /// `−ln p` of what happened, in nats, p clipped to `CLIP … 1 − CLIP`.
    static double logLoss(double chance, boolean target) {
        double clipped = Math.clamp(chance, CLIP, 1 - CLIP);
        return -Math.log(target ? clipped : 1 - clipped);
    }

    double sum(DevelopmentMetric metric) {
        return sums[metric.ordinal()];
    }

    double count(DevelopmentMetric metric) {
        return counts[metric.ordinal()];
    }

    /// Rows in a bin.
    long rows(int bin) {
        return rows[bin];
    }

    /// Sum of the probabilities of a bin's rows.
    double predicted(int bin) {
        return predicted[bin];
    }

    /// Targets among a bin's rows.
    long observed(int bin) {
        return observed[bin];
    }
}
