package dev.thaw.bench.quality;

import dev.thaw.recommend.SystemName;

/// What one size of the hybrid buys and costs.
///
/// @param embeddingSize   dimensions of both towers
/// @param ratio           negatives for each positive
/// @param hit             mean of hit@3 over people and lengths
/// @param ndcg            mean of ndcg@10
/// @param trainingSeconds wall time of training the hybrid, in the mean over seeds
public record TradeoffPoint(int embeddingSize, int ratio, Estimate hit, Estimate ndcg, double trainingSeconds) {
    static TradeoffPoint of(int embeddingSize, int ratio, SeededCurves curves, double trainingSeconds) {
        return new TradeoffPoint(embeddingSize, ratio, curves.overall(SystemName.HYBRID, AcceptanceBar.METRICS.get(0)),
                curves.overall(SystemName.HYBRID, AcceptanceBar.METRICS.get(1)), trainingSeconds);
    }
}
