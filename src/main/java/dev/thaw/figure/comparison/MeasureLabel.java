package dev.thaw.figure.comparison;

import dev.thaw.experiment.comparison.ComparedMeasure;

/// What a compared measure is called in figures, tables and sentences.
public final class MeasureLabel {
    private MeasureLabel() {}

    /// The label: `NDCG@10`.
    public static String of(ComparedMeasure measure) {
        return switch (measure) {
            case HIT -> "Hit@3";
            case NDCG -> "NDCG@10";
            case MRR -> "MRR@10";
            case DIVERSITY -> "Diversity";
            case INTRA_LIST_DIVERSITY -> "Intra-list diversity";
            case NOVELTY -> "Novelty";
            case COVERAGE -> "Coverage";
            case CLICKS -> "CTR@3, newcomers";
            case CROSSOVER -> "Crossover, interactions";
            case COLDEST_WEIGHT -> "Content weight, coldest";
            case WARMEST_WEIGHT -> "Content weight, warmest";
        };
    }
}
