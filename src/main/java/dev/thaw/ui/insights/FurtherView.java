package dev.thaw.ui.insights;

import dev.thaw.figure.FigureName;
import java.util.List;

/// A view below the dashboard, and the figures it can show; the first that the result has is shown at first.
enum FurtherView {
    ITEMS(FigureName.ACCURACY_BY_ITEM_HISTORY, FigureName.ACCURACY_BY_COLDNESS, FigureName.MIXER_BY_ITEM_HISTORY),
    PEOPLE(FigureName.ACCURACY_BY_ATTRIBUTE, FigureName.NDCG_BY_ATTRIBUTE),
    ORIGINS(FigureName.ACCURACY_BY_ORIGIN),
    WEEKS(FigureName.DEGRADATION, FigureName.DEGRADATION_STANDARDISED, FigureName.DEGRADATION_NDCG,
            FigureName.DEGRADATION_MIX);

    private final List<FigureName> figures;

    FurtherView(FigureName... figures) {
        this.figures = List.of(figures);
    }

    List<FigureName> figures() {
        return figures;
    }
}
