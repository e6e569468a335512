package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

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
                        text("curve.hit"));
            case PRECISION_AT_3 ->
                new CurveMetric("precision@3", figure.measure(), text("curve.precision"));
            case NDCG_AT_10 ->
                new CurveMetric("ndcg@10", figure.measure(), text("curve.ndcg"));
            case DIVERSITY ->
                new CurveMetric("diversity", figure.measure(),
                        text("curve.diversity"));
            case COVERAGE ->
                new CurveMetric("coverage", figure.measure(), text("curve.coverage"));
            case DIVERSITY_ATTAINABLE -> new CurveMetric("diversity_attainable", figure.measure(),
                    text("curve.attainable"));
            case INTRA_LIST_DIVERSITY -> new CurveMetric("ild@10", figure.measure(),
                    text("curve.ild"));
            case CATEGORY_ENTROPY -> new CurveMetric("entropy@10", figure.measure(),
                    text("curve.entropy"));
            case EXPOSURE_GINI -> new CurveMetric("exposure_gini", figure.measure(),
                    text("curve.gini"));
            case NOVELTY -> new CurveMetric("novelty@10", figure.measure(),
                    text("curve.novelty"));
            case POPULARITY_LIFT -> new CurveMetric("popularity_lift", figure.measure(),
                    text("curve.lift"));
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
            return text("curve.noCategories", name);
        }
        return text("curve.notMeasured", name);
    }

    /// What a reader must not take the metric for, where there is such a danger.
    Optional<String> caution(RunResult result) {
        if (!key.equals("hit@3")) {
            return Optional.empty();
        }
        return Optional.of(result.data().impressions() == 0
                ? text("curve.noImpressions")
                : text("curve.interactions"));
    }
}
