package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;

/// How well a system finds targets where person, item, both or neither are cold.
///
/// @param group   `user_cold`, `item_cold`, `both_cold` or `neither`
/// @param metric  as in [ItemHistoryPoint]
/// @param mean    over all decisions of the cohort that fall in the group
/// @param lower   lower end of the bootstrap interval by user
/// @param upper   upper end of the bootstrap interval by user
/// @param targets targets in the group, over all decisions
/// @param users   users who have any
public record ColdGroupPoint(SystemName system, String group, String metric, double mean, double lower, double upper,
        int targets, int users) {}
