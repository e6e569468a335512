package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;
import java.util.List;

/// What one of several origins contributes: whether a finding holds at each of them.
///
/// @param splitAt where its training ended, epoch milliseconds
/// @param cohort  users judged by it
/// @param means   of every system
/// @param mixer   the mixer by history length; empty where no system has one
public record OriginResult(long splitAt, int cohort, List<SystemMean> means, List<MixerPoint> mixer) {
    public OriginResult {
        means = List.copyOf(means);
        mixer = List.copyOf(mixer);
    }

    /// A system's mean over all history lengths.
    ///
    /// @param metric `hit@3` or `ndcg@10`
    /// @param mean   over the origin's users
    /// @param lower  lower end of the bootstrap interval by user
    /// @param upper  upper end of the bootstrap interval by user
    public record SystemMean(SystemName system, String metric, double mean, double lower, double upper) {}
}
