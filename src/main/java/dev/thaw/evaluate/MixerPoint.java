package dev.thaw.evaluate;

/// The mixer at a history length.
///
/// Every interval is a 95 % bootstrap interval by user; the weight's and the change's also draw the networks of the
/// mixer's ensemble anew, so that they hold the spread over its seeds. `NaN` stands for what a result of an earlier version does not
/// hold: the share's interval and the change.
///
/// @param n             history length
/// @param contentWeight mean over the cohort of the mean over candidates, `0…1`
/// @param lower         lower end of the weight's interval
/// @param upper         upper end of the weight's interval
/// @param contentShare  part of the score's variance across candidates that the content tower contributes,
///                      `cov(w · content, score) / var(score)`, mean over the cohort, `0…1`
/// @param shareLower    lower end of the share's interval
/// @param shareUpper    upper end of the share's interval
/// @param change        the weight here less the weight at the shortest length, `−1…1`, 0 at the shortest
/// @param changeLower   lower end of the change's interval, paired by user
/// @param changeUpper   upper end of the change's interval, paired by user
/// @param users         cohort size
public record MixerPoint(int n, double contentWeight, double lower, double upper, double contentShare,
        double shareLower, double shareUpper, double change, double changeLower, double changeUpper, int users) {
    /// A point that knows neither the share's interval nor the change.
    public MixerPoint(int n, double contentWeight, double lower, double upper, double contentShare, int users) {
        this(n, contentWeight, lower, upper, contentShare, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                users);
    }

    /// Whether the share has an interval.
    public boolean hasShareInterval() {
        return !Double.isNaN(shareLower) && !Double.isNaN(shareUpper);
    }

    /// Whether the change since the shortest length is known, with its interval.
    public boolean hasChange() {
        return !Double.isNaN(change) && !Double.isNaN(changeLower) && !Double.isNaN(changeUpper);
    }
}
