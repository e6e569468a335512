package dev.thaw.evaluate;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one system did at one decision.
///
/// @param items   the list shown, best first, at most ten
/// @param scores  their scores
/// @param weights their content weights, `NaN` for systems without a mixer
/// @param values  the list's metrics, in the order of the supported metrics
/// @param mixer   the mixer over all candidates, null for systems without one
/// @param weightByItemHistory its mean content weight over the candidates of each bucket of [ItemHistory], null for
///                systems without one
/// @param memberWeights mean content weight over all candidates by each network of the mixer, `[members]`; empty without
record Outcome(int[] items, double[] scores, double[] weights, double[] values, @Nullable MixerUse mixer,
        double @Nullable [] weightByItemHistory, double[] memberWeights) {

    /// Ranks the candidates and judges the list.
    ///
    /// @param events what was known of the items at the decision
    static Outcome of(Scores scores, int[] candidates, int[] targets, AsOfCounts events, List<CurveMetric> metrics,
            CatalogCategories categories) {
        Ranking top = Ranking.top(candidates, scores.values(), RankingMetrics.LENGTH);
        double[] shownScores = Arrays.stream(top.positions()).mapToDouble(k -> scores.values()[k]).toArray();
        double[] shownWeights = Arrays.stream(top.positions())
                .mapToDouble(k -> scores.mixer().map(reading -> reading.contentWeight()[k]).orElse(Double.NaN))
                .toArray();
        RankingMetrics ranking = RankingMetrics.of(top.items(), targets);
        double[] values = metrics.stream().mapToDouble(metric -> metric.of(ranking, top.items(), categories)).toArray();
        return new Outcome(top.items(), shownScores, shownWeights, values,
                scores.mixer().map(MixerUse::of).orElse(null),
                scores.mixer().map(reading -> ItemHistory.meanWeights(reading, candidates, events)).orElse(null),
                scores.mixer().map(MixerReading::memberWeights).orElse(new double[0]));
    }
}
