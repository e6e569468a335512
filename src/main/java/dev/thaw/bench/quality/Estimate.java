package dev.thaw.bench.quality;

/// A mean with its 95 % interval.
///
/// @param mean  over the cohort
/// @param lower lower end of the bootstrap interval by user
/// @param upper upper end, `>= lower`
public record Estimate(double mean, double lower, double upper) {}
