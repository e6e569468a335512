package dev.thaw.evaluate;

import dev.thaw.evaluate.lists.ListVariety;
import dev.thaw.evaluate.lists.Popularity;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.rerank.Reranking;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one system did at one decision.
///
/// @param items   the list shown, best first, at most ten
/// @param scores  their scores
/// @param weights their content weights, `NaN` for systems without a mixer
/// @param values  the list's metrics, in the order of the supported metrics
/// @param shownPopularity mean positive events of the items shown, strictly before the decision; `NaN` for an empty list
/// @param takenPopularity the same of the targets; `NaN` without targets
/// @param mixer   the mixer over all candidates, null for systems without one
/// @param weightByItemHistory its mean content weight over the candidates of each bucket of [ItemHistory], null for
///                systems without one
/// @param memberWeights mean content weight over all candidates by each network of the mixer, `[members]`; empty without
record Outcome(int[] items, double[] scores, double[] weights, double[] values, double shownPopularity,
        double takenPopularity, @Nullable MixerUse mixer, double @Nullable [] weightByItemHistory,
        double[] memberWeights) {

    /// What a decision's lists are judged by, the same for every system.
    ///
    /// @param candidates item numbers, ascending
    /// @param targets    item numbers, distinct and ascending
    /// @param popularity of items at the decision
    record Judge(int[] candidates, int[] targets, Popularity popularity, List<CurveMetric> metrics,
            ListVariety variety) {}

    /// Cuts the candidates to a list and judges it.
    static Outcome of(Scores scores, Reranking reranking, Judge judge) {
        Ranking top = reranking.top(judge.candidates, scores.values(), RankingMetrics.LENGTH,
                judge.variety.likeness());
        double[] shownScores = Arrays.stream(top.positions()).mapToDouble(k -> scores.values()[k]).toArray();
        double[] shownWeights = Arrays.stream(top.positions())
                .mapToDouble(k -> scores.mixer().map(reading -> reading.contentWeight()[k]).orElse(Double.NaN))
                .toArray();
        RankingMetrics ranking = RankingMetrics.of(top.items(), judge.targets);
        double[] values = judge.metrics.stream()
                .mapToDouble(metric -> metric.of(ranking, top.items(), judge.variety, judge.popularity)).toArray();
        return new Outcome(top.items(), shownScores, shownWeights, values, judge.popularity.mean(top.items()),
                judge.popularity.mean(judge.targets), scores.mixer().map(MixerUse::of).orElse(null),
                scores.mixer()
                        .map(reading -> ItemHistory.meanWeights(reading, judge.candidates, judge.popularity.counts()))
                        .orElse(null),
                scores.mixer().map(MixerReading::memberWeights).orElse(new double[0]));
    }
}
