package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;

/// One point of the cold-start curve: a system's mean of a metric at a history length, with its 95 % interval.
///
/// @param system the system
/// @param n      history length asked for, `>= 0`
/// @param metric `hit@3`, `precision@3`, `ndcg@10`, `recall@10`, `mrr@10`, `diversity`, `coverage`, …
/// @param mean   over the cohort
/// @param lower  lower end of the bootstrap interval
/// @param upper  upper end of the bootstrap interval
/// @param users  cohort size
public record CurvePoint(SystemName system, int n, String metric, double mean, double lower, double upper, int users) {}
