package dev.thaw.evaluate.weeks;

/// The straight line through a metric by period, fitted by least squares with the users of each period as weights.
///
/// A line and not a falling curve: a curve that can only fall finds a loss in any noise, because it begins at the highest
/// of what it smooths. A line falls and rises alike, so that without a loss its slope is 0 on average. Where a model
/// loses most in its first weeks the line comes late: it claims less than it could.
///
/// @param first value at the first period
/// @param slope change from one period to the next
record Trend(double first, double slope) {
    /// @param numbers of the periods, ascending, `[periods]`, at least two
    /// @param values  the metric, `[periods]`; a `NaN` is passed over
    /// @param weights `> 0`, `[periods]`
    /// @return a line of `NaN` where fewer than two values are numbers
    static Trend of(int[] numbers, double[] values, double[] weights) {
        double total = 0;
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < numbers.length; k++) {
            if (!Double.isNaN(values[k])) {
                total += weights[k];
                meanX += weights[k] * numbers[k];
                meanY += weights[k] * values[k];
            }
        }
        meanX /= total;
        meanY /= total;
        double xx = 0;
        double xy = 0;
        for (int k = 0; k < numbers.length; k++) {
            if (!Double.isNaN(values[k])) {
                xx += weights[k] * (numbers[k] - meanX) * (numbers[k] - meanX);
                xy += weights[k] * (numbers[k] - meanX) * (values[k] - meanY);
            }
        }
        double slope = xy / xx;
        return new Trend(meanY + slope * (numbers[0] - meanX), slope);
    }

    /// The value so many periods after the first.
    double after(int periods) {
        return first + slope * periods;
    }

    /// Which share of the first value is lost so many periods after it; negative where the metric rises, `NaN` where
    /// there is nothing to lose.
    double loss(int periods) {
        return first > 0 ? -slope * periods / first : Double.NaN;
    }

    /// The fewest whole periods after which more than a share of the first value is lost; infinite where that takes more
    /// than `most`, `NaN` where there is nothing to lose.
    double periodsUntil(double share, int most) {
        if (!(first > 0)) {
            return Double.NaN;
        }
        for (int periods = 1; periods <= most; periods++) {
            if (loss(periods) > share) {
                return periods;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
