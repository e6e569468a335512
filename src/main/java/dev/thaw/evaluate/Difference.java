package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;

/// The paired difference of two systems at a history length.
///
/// @param system   the system of interest
/// @param versus   the system it is compared with
/// @param n        history length, or −1 for the mean over all history lengths
/// @param metric   as in [CurvePoint]
/// @param mean     mean of `system − versus` over the cohort
/// @param lower    lower end of the paired bootstrap interval
/// @param upper    upper end of the paired bootstrap interval
/// @param adjustedP two-sided bootstrap p-value after Holm's correction across n, `0…1`
public record Difference(SystemName system, SystemName versus, int n, String metric, double mean, double lower,
        double upper, double adjustedP) {
    /// `n` of the mean over all history lengths.
    public static final int ALL = -1;
}
