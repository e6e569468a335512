package dev.thaw.experiment.comparison;

/// By how much an entry exceeds the baseline in a measure.
///
/// @param mean   entry − baseline
/// @param lower  lower end of the 95 % interval, paired by person; `NaN` where the people are not known
/// @param upper  upper end of it, `NaN` where there is none
/// @param pValue two-sided bootstrap p-value of "no difference", `NaN` without an interval
/// @param users  people it is the mean over, 0 without an interval
public record Delta(double mean, double lower, double upper, double pValue, int users) {
    /// A difference whose interval is not known.
    static Delta unpaired(double mean) {
        return new Delta(mean, Double.NaN, Double.NaN, Double.NaN, 0);
    }

    /// Whether it has a paired interval.
    public boolean isPaired() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /// What the interval allows to say.
    public Verdict verdict() {
        if (!isPaired()) {
            return Verdict.UNKNOWN;
        }
        return lower > 0 ? Verdict.MORE : upper < 0 ? Verdict.LESS : Verdict.OPEN;
    }

    /// What an interval allows to say.
    public enum Verdict {
        /// It lies wholly above zero.
        MORE,
        /// It lies wholly below zero.
        LESS,
        /// It holds zero.
        OPEN,
        /// There is no paired interval.
        UNKNOWN
    }
}
