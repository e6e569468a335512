package dev.thaw.figure.comparison;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.comparison.ComparedMeasure;

/// What a compared measure is called in figures, tables and sentences.
public final class MeasureLabel {
    private MeasureLabel() {}

    /// The label: `NDCG@10`.
    public static String of(ComparedMeasure measure) {
        return switch (measure) {
            case HIT -> text("measure.hit");
            case NDCG -> text("measure.ndcg");
            case MRR -> text("compared.mrr");
            case DIVERSITY -> text("measure.diversity");
            case INTRA_LIST_DIVERSITY -> text("measure.ild");
            case NOVELTY -> text("measure.novelty");
            case COVERAGE -> text("measure.coverage");
            case CLICKS -> text("compared.clicks");
            case CROSSOVER -> text("compared.crossover");
            case COLDEST_WEIGHT -> text("compared.coldest");
            case WARMEST_WEIGHT -> text("compared.warmest");
        };
    }
}
