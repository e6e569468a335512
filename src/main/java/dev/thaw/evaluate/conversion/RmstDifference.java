package dev.thaw.evaluate.conversion;

/// How much longer the users of one arm stay unconverted than those of another, within the same horizon.
///
/// @param arm    whose restricted mean
/// @param versus less whose
/// @param days   the difference; below 0 where `arm` converts sooner
/// @param lower  lower end of its 95 % interval
/// @param upper  upper end of its 95 % interval
public record RmstDifference(String arm, String versus, double days, double lower, double upper) {}
