package dev.thaw.figure;

import dev.thaw.experiment.RunResult;
import java.util.Optional;

/// How a metric of the cold-start curve is named and explained.
///
/// @param key   as in results: `hit@3`
/// @param name  as people read it: `Hit@3`
/// @param axis  what is measured, in words
record CurveMetric(String key, String name, String axis) {
    /// The metric a figure draws.
    ///
    /// @throws IllegalArgumentException if the figure draws no metric of the curve
    static CurveMetric of(FigureName figure) {
        return switch (figure) {
            case HIT_AT_3 ->
                new CurveMetric("hit@3", "Hit@3", "Share of decisions with a relevant item in the first three");
            case PRECISION_AT_3 ->
                new CurveMetric("precision@3", "Precision@3", "Relevant share of the first three items");
            case NDCG_AT_10 -> new CurveMetric("ndcg@10", "NDCG@10", "Discounted gain of the top ten, 1 is ideal");
            case DIVERSITY ->
                new CurveMetric("diversity", "Diversity", "Categories in the top ten ÷ categories in the catalogue");
            case COVERAGE ->
                new CurveMetric("coverage", "Coverage", "Share of the catalogue that is in somebody's top ten");
            case MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE, TTFC, ACCURACY_BY_ITEM_HISTORY, MIXER_BY_ITEM_HISTORY,
                    ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN, TTFC_BY_WEEK,
                    TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION, LOSS ->
                throw new IllegalArgumentException(figure.text() + " draws no metric of the curve");
        };
    }

    /// Why a run has no such curve.
    String absence(RunResult result) {
        if (key.equals("diversity") && result.data().categories() == 0) {
            return "Diversity needs item categories; this data has none.";
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
