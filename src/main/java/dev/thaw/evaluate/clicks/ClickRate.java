package dev.thaw.evaluate.clicks;

import dev.thaw.evaluate.statistics.Interval;

/// A click rate by one estimator, with its 95 % interval.
///
/// @param estimator `replay`, `ips`, `snips`, `dr`, `observed`, `slate` or `independent_slots`
/// @param mean      the estimate; unbiased estimators may leave `0…1`
/// @param lower     lower end of the bootstrap interval
/// @param upper     upper end of the bootstrap interval
public record ClickRate(String estimator, double mean, double lower, double upper) {
    /// The share of clicks among slots that a uniform-random log shows as the system would.
    public static final String REPLAY = "replay";
    /// Inverse propensity scoring: `Σ w·click / n`.
    public static final String IPS = "ips";
    /// Self-normalised inverse propensity scoring: `Σ w·click / Σ w`.
    public static final String SNIPS = "snips";
    /// Doubly robust: a model's rate for what the target would show, corrected by the weighted errors of the model.
    public static final String DR = "dr";
    /// What really happened.
    public static final String OBSERVED = "observed";
    /// The share of whole matching slates with a click.
    public static final String SLATE = "slate";
    /// `1 − Π(1 − rate of slot k)`, which assumes that the slots' clicks are independent.
    public static final String INDEPENDENT_SLOTS = "independent_slots";

    static ClickRate of(String estimator, double mean, Interval interval) {
        return new ClickRate(estimator, mean, interval.lower(), interval.upper());
    }

    /// Whether the interval holds zero; of a difference.
    public boolean holdsZero() {
        return lower <= 0 && upper >= 0;
    }
}
