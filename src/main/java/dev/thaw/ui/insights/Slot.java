package dev.thaw.ui.insights;

import dev.thaw.figure.FigureName;
import java.util.List;

/// A place of the dashboard, and the figures it can show; the first is shown at first.
enum Slot implements Place {
    MIXER(FigureName.MIXER_WEIGHT, FigureName.CONTENT_SHARE, FigureName.WEIGHT_AND_SHARE),
    ACCURACY(FigureName.HIT_AT_3, FigureName.PRECISION_AT_3, FigureName.NDCG_AT_10, FigureName.CTR_AT_3),
    CONVERSION(FigureName.TTFC, FigureName.TTFC_BY_WEEK, FigureName.TTFC_BY_ATTRIBUTE, FigureName.TTFC_BY_REGIME,
            FigureName.RECOMMENDABLE_CONVERSION),
    DIVERSITY(FigureName.DIVERSITY, FigureName.DIVERSITY_ATTAINABLE, FigureName.INTRA_LIST_DIVERSITY,
            FigureName.CATEGORY_ENTROPY, FigureName.NOVELTY, FigureName.POPULARITY_LIFT, FigureName.COVERAGE,
            FigureName.EXPOSURE_GINI);

    private final List<FigureName> figures;

    Slot(FigureName... figures) {
        this.figures = List.of(figures);
    }

    @Override
    public List<FigureName> figures() {
        return figures;
    }
}
