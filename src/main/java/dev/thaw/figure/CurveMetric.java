package dev.thaw.figure;

import dev.thaw.experiment.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a metric of the cold-start curve is named and explained.
///
/// @param key   as in results: `hit@3`
/// @param name  as people read it: `Hit@3`
/// @param axis  what is measured, in words
public record CurveMetric(String key, String name, String axis) {
    private static final Set<String> OF_CATEGORIES = Set.of("diversity", "diversity_attainable", "entropy@10");

    /// The metric a figure draws.
    ///
    /// @throws IllegalArgumentException if the figure draws no metric of the curve
    public static CurveMetric of(FigureName figure) {
        return switch (figure) {
            case HIT_AT_3 ->
                new CurveMetric("hit@3", figure.measure(),
                        "Share of decisions with a relevant item in the first three");
            case PRECISION_AT_3 ->
                new CurveMetric("precision@3", figure.measure(), "Relevant share of the first three items");
            case NDCG_AT_10 ->
                new CurveMetric("ndcg@10", figure.measure(), "Discounted gain of the top ten, 1 is ideal");
            case DIVERSITY ->
                new CurveMetric("diversity", figure.measure(),
                        "Categories in the top ten ÷ categories in the catalogue");
            case COVERAGE ->
                new CurveMetric("coverage", figure.measure(), "Share of the catalogue that is in somebody's top ten");
            case DIVERSITY_ATTAINABLE -> new CurveMetric("diversity_attainable", figure.measure(),
                    "Categories in the top ten ÷ the most that ten items can have");
            case INTRA_LIST_DIVERSITY -> new CurveMetric("ild@10", figure.measure(),
                    "Mean 1 − cosine of the top ten's items, by category and tags");
            case CATEGORY_ENTROPY -> new CurveMetric("entropy@10", figure.measure(),
                    "Entropy of the top ten's categories, bits");
            case EXPOSURE_GINI -> new CurveMetric("exposure_gini", figure.measure(),
                    "0: every item of the catalogue is shown as often, 1: one item alone");
            case NOVELTY -> new CurveMetric("novelty@10", figure.measure(),
                    "Mean −log2 of the popularity of the top ten's items, bits");
            case POPULARITY_LIFT -> new CurveMetric("popularity_lift", figure.measure(),
                    "Popularity of what is shown ÷ of what the same people took next, − 1");
            default ->
                throw new IllegalArgumentException(figure.text() + " draws no metric of the curve");
        };
    }

    /// An axis that holds the values: from zero for shares and counts, around the values for bits and ratios, whose zero
    /// is far away or in between.
    public Axis axis(List<Line> lines) {
        double highest = HistoryAxes.highest(lines);
        double lowest = HistoryAxes.lowest(lines);
        return switch (key) {
            case "novelty@10" -> Axis.linear(axis, Math.floor(lowest), Math.max(Math.ceil(highest),
                    Math.floor(lowest) + 1));
            case "popularity_lift" -> Axis.linear(axis, lowest < 0 ? -HistoryAxes.roundUp(-lowest) : 0,
                    highest > 0 ? HistoryAxes.roundUp(highest) : 0.1);
            default -> Axis.linear(axis, 0, HistoryAxes.roundUp(highest));
        };
    }

    /// Why a run has no such curve.
    String absence(RunResult result) {
        if (OF_CATEGORIES.contains(key) && result.data().categories() == 0) {
            return name + " needs item categories; this data has none.";
        }
        return name + " was not measured in this run.";
    }

    /// What a reader must not take the metric for, where there is such a danger.
    Optional<String> caution(RunResult result) {
        if (!key.equals("hit@3")) {
            return Optional.empty();
        }
        return Optional.of(result.data().impressions() == 0
                ? "not a click rate: the data has no impressions"
                : "from interactions, not a click rate");
    }
}
