package dev.thaw.evaluate.development;

import dev.thaw.recommend.SystemName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Development metrics of a run: they describe how scores predict and decide nothing.
///
/// A row is one candidate of one decision of the cohort; its label is whether the item is a target. All candidates are
/// rows, nothing is sampled, so the share of targets is the one a live system meets.
///
/// @param users       cohort users looked at
/// @param decisions   their decisions
/// @param rows        candidates over all decisions
/// @param targets     rows that are targets
/// @param calibration what the probabilities were calibrated on; null where no system has any
/// @param values      the metrics
/// @param reliability the reliability curves, by system and bin
/// @param maps        how each system's score becomes a probability
/// @param withoutChance systems that have no probability, and why
public record DevelopmentMetrics(int users, int decisions, long rows, long targets, @Nullable Calibration calibration,
        List<Value> values, List<ReliabilityPoint> reliability, List<Chance> maps, List<Without> withoutChance) {
    public DevelopmentMetrics {
        values = List.copyOf(values);
        reliability = List.copyOf(reliability);
        maps = List.copyOf(maps);
        withoutChance = List.copyOf(withoutChance);
    }

    /// Share of rows that are targets.
    public double prevalence() {
        return rows == 0 ? Double.NaN : (double) targets / rows;
    }

    /// What the maps from score to probability were fitted on; all of it before the split.
    ///
    /// @param users      people whose first event lies between the inner cut and the split
    /// @param decisions  their decisions
    /// @param innerCut   the systems that were replayed had seen nothing at or after it, epoch milliseconds
    /// @param prevalence share of candidates that are targets: the chance that the base rate gives to everything
    public record Calibration(int users, int decisions, long innerCut, double prevalence) {}

    /// One metric of one system.
    ///
    /// @param system null for the base rate: the same probability for every row
    /// @param metric one of [DevelopmentMetric]'s names
    /// @param lower  lower end of the bootstrap interval by user
    /// @param upper  upper end
    public record Value(@Nullable SystemName system, String metric, double mean, double lower, double upper) {}

    /// One bin of a reliability curve.
    ///
    /// @param from      lowest probability of the bin
    /// @param to        highest
    /// @param predicted mean predicted probability of its rows
    /// @param observed  share of its rows that are targets
    /// @param lower     lower end of that share's bootstrap interval by user
    /// @param upper     upper end
    /// @param rows      rows in the bin
    /// @param users     users who have any
    public record ReliabilityPoint(SystemName system, double from, double to, double predicted, double observed,
            double lower, double upper, long rows, int users) {}

    /// The map of a system at one history length: `p = σ(intercept + slope · x)`.
    ///
    /// @param input what x is: `score` or `log share`
    public record Chance(SystemName system, int n, String input, double intercept, double slope) {}

    /// A system without a probability.
    ///
    /// @param reason a sentence
    public record Without(SystemName system, String reason) {}
}
