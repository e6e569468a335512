package dev.thaw.evaluate;

import dev.thaw.evaluate.lists.ListVariety;
import dev.thaw.evaluate.lists.Popularity;
import java.util.Arrays;
import java.util.List;

/// The metrics that every decision has a value of; the curve shows their means over the cohort.
enum CurveMetric {
    HIT("hit@3"), PRECISION("precision@3"), NDCG("ndcg@10"), RECALL("recall@10"), MRR("mrr@10"),
    /// Distinct primary categories in the top ten ÷ categories in the catalogue.
    DIVERSITY("diversity"),
    /// The same ÷ min(10, categories): 1 is as diverse as ten items can be.
    DIVERSITY_ATTAINABLE("diversity_attainable"),
    /// Mean of 1 − cosine over the pairs of the top ten.
    INTRA_LIST_DIVERSITY("ild@10"),
    /// Entropy of the top ten's categories, in bits.
    CATEGORY_ENTROPY("entropy@10"),
    /// Mean of −log2 of the popularity of the top ten, in bits.
    NOVELTY("novelty@10");

    private final String text;

    CurveMetric(String text) {
        this.text = text;
    }

    /// The name in files.
    String text() {
        return text;
    }

    /// The metrics that a data set supports: those of variety need categories, or categories or tags.
    static List<CurveMetric> supported(ListVariety variety) {
        return Arrays.stream(values()).filter(metric -> switch (metric) {
            case DIVERSITY, DIVERSITY_ATTAINABLE, CATEGORY_ENTROPY -> variety.categories() > 0;
            case INTRA_LIST_DIVERSITY -> variety.likeness().isKnown();
            case HIT, PRECISION, NDCG, RECALL, MRR, NOVELTY -> true;
        }).toList();
    }

    /// Whether it asks what the user did next: then it lies within 0…1 and 0 means that nothing was right.
    boolean isOfRelevance() {
        return compareTo(MRR) <= 0;
    }

    /// The value of one list.
    ///
    /// @param popularity of items at the decision
    double of(RankingMetrics ranking, int[] shown, ListVariety variety, Popularity popularity) {
        return switch (this) {
            case HIT -> ranking.hit();
            case PRECISION -> ranking.precision();
            case NDCG -> ranking.ndcg();
            case RECALL -> ranking.recall();
            case MRR -> ranking.mrr();
            case DIVERSITY -> (double) variety.distinctCategories(shown) / variety.categories();
            case DIVERSITY_ATTAINABLE -> (double) variety.distinctCategories(shown)
                    / Math.min(RankingMetrics.LENGTH, variety.categories());
            case INTRA_LIST_DIVERSITY -> variety.intraListDiversity(shown);
            case CATEGORY_ENTROPY -> variety.categoryEntropy(shown);
            case NOVELTY -> popularity.novelty(shown);
        };
    }
}
