package dev.thaw.evaluate;

/// The mixer at a history length.
///
/// @param n             history length
/// @param contentWeight mean over the cohort of the mean over candidates, `0…1`
/// @param lower         lower end of the bootstrap interval by user
/// @param upper         upper end of the bootstrap interval by user
/// @param contentShare  part of the score's variance across candidates that the content tower contributes,
///                      `cov(w · content, score) / var(score)`, mean over the cohort, `0…1`
/// @param users         cohort size
public record MixerPoint(int n, double contentWeight, double lower, double upper, double contentShare, int users) {}
