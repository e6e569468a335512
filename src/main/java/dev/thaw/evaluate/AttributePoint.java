package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;

/// A system's accuracy for the cohort users who share a value of an attribute.
///
/// @param attribute the attribute's name, or `acquisition`: whether the sign-up is declared
/// @param value     the value, a range of values, `other` or `not declared`
/// @param n         history length, or −1 for the mean over all history lengths
/// @param metric    `hit@3` or `ndcg@10`
/// @param mean      over these users
/// @param lower     lower end of the bootstrap interval by user
/// @param upper     upper end of the bootstrap interval by user
/// @param users     how many they are
public record AttributePoint(String attribute, String value, SystemName system, int n, String metric, double mean,
        double lower, double upper, int users) {}
