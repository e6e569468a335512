package dev.thaw.evaluate;

import java.util.Arrays;
import java.util.List;

/// The metrics that every decision has a value of; the curve shows their means over the cohort.
enum CurveMetric {
    HIT("hit@3"), PRECISION("precision@3"), NDCG("ndcg@10"), RECALL("recall@10"), MRR("mrr@10"),
    /// Distinct primary categories in the top ten ÷ categories in the catalogue.
    DIVERSITY("diversity"),
    /// The same ÷ min(10, categories): 1 is as diverse as ten items can be.
    DIVERSITY_ATTAINABLE("diversity_attainable");

    private final String text;

    CurveMetric(String text) {
        this.text = text;
    }

    /// The name in files.
    String text() {
        return text;
    }

    /// The metrics that a data set supports: those of diversity need categories.
    static List<CurveMetric> supported(CatalogCategories categories) {
        return Arrays.stream(values())
                .filter(metric -> categories.size() > 0 || metric != DIVERSITY && metric != DIVERSITY_ATTAINABLE)
                .toList();
    }

    /// The value of one list.
    double of(RankingMetrics ranking, int[] shown, CatalogCategories categories) {
        return switch (this) {
            case HIT -> ranking.hit();
            case PRECISION -> ranking.precision();
            case NDCG -> ranking.ndcg();
            case RECALL -> ranking.recall();
            case MRR -> ranking.mrr();
            case DIVERSITY -> (double) categories.distinct(shown) / categories.size();
            case DIVERSITY_ATTAINABLE -> (double) categories.distinct(shown)
                    / Math.min(RankingMetrics.LENGTH, categories.size());
        };
    }
}
