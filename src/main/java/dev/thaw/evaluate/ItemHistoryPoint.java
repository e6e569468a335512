package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;
import org.jspecify.annotations.Nullable;

/// How well a system finds target items of which so much was known at the decision.
///
/// @param from    fewest positive-weight events of the item strictly before the decision
/// @param to      most of them, or null for the last bucket, which is open
/// @param metric  `recall@10`: mean over the decisions that have such targets of the share of them among the first ten;
///                `found@10`: the share of all such targets that were among the first ten
/// @param mean    over all history lengths of the cohort
/// @param lower   lower end of the bootstrap interval by user
/// @param upper   upper end of the bootstrap interval by user
/// @param targets such targets, over all decisions
/// @param users   users who have any
public record ItemHistoryPoint(SystemName system, int from, @Nullable Integer to, String metric, double mean,
        double lower, double upper, int targets, int users) {}
