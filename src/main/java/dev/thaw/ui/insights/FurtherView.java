package dev.thaw.ui.insights;

import dev.thaw.figure.FigureName;
import java.util.Arrays;
import java.util.List;

/// A view below the dashboard, and the figures it can show; the first that the result has is shown at first.
enum FurtherView implements Place {
    ITEMS(FigureName.ACCURACY_BY_ITEM_HISTORY, FigureName.ACCURACY_BY_COLDNESS, FigureName.MIXER_BY_ITEM_HISTORY),
    PEOPLE(FigureName.ACCURACY_BY_ATTRIBUTE, FigureName.NDCG_BY_ATTRIBUTE, FigureName.CTR_BY_HISTORY),
    ORIGINS(FigureName.ACCURACY_BY_ORIGIN),
    WEEKS(FigureName.DEGRADATION, FigureName.DEGRADATION_STANDARDISED, FigureName.DEGRADATION_NDCG,
            FigureName.DEGRADATION_MIX),
    TRADEOFF(FigureName.HIT_AGAINST_DIVERSITY, FigureName.NDCG_AGAINST_ILD),
    RELIABILITY(FigureName.RELIABILITY), DEVELOPMENT(FigureName.DEVELOPMENT, FigureName.PREDICTION_ERROR), LOSS(
            FigureName.LOSS);

    /// Those of the fold that does not decide.
    static final List<FurtherView> OF_DEVELOPMENT = List.of(RELIABILITY, DEVELOPMENT, LOSS);
    /// All others.
    static final List<FurtherView> MORE = Arrays.stream(values()).filter(view -> !OF_DEVELOPMENT.contains(view))
            .toList();

    private final List<FigureName> figures;

    FurtherView(FigureName... figures) {
        this.figures = List.of(figures);
    }

    @Override
    public List<FigureName> figures() {
        return figures;
    }
}
