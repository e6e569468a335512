package dev.thaw.evaluate;

/// Cohort users who share a value of an attribute.
///
/// @param attribute the attribute's name
/// @param value     the value, a range of values, `other` or `not declared`
/// @param users     their positions in the cohort, ascending
record UserGroup(String attribute, String value, int[] users) {}
