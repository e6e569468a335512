package dev.thaw.evaluate.tradeoff;

import dev.thaw.evaluate.RankingMetrics;
import dev.thaw.evaluate.lists.ListVariety;
import java.util.Arrays;
import java.util.List;

/// What a list is judged by on both sides of the trade-off; the same metrics as those of the curve.
enum ListMeasure {
    HIT(TradeoffPoint.HIT), NDCG(TradeoffPoint.NDCG), DIVERSITY(TradeoffPoint.DIVERSITY), INTRA_LIST_DIVERSITY(
            TradeoffPoint.INTRA_LIST_DIVERSITY);

    private final String text;

    ListMeasure(String text) {
        this.text = text;
    }

    /// The name in files.
    String text() {
        return text;
    }

    /// The measures that a catalogue supports: without categories there is no diversity.
    static List<ListMeasure> supported(ListVariety variety) {
        return Arrays.stream(values()).filter(measure -> measure != DIVERSITY || variety.categories() > 0).toList();
    }

    double of(RankingMetrics accuracy, int[] shown, ListVariety variety) {
        return switch (this) {
            case HIT -> accuracy.hit();
            case NDCG -> accuracy.ndcg();
            case DIVERSITY -> (double) variety.distinctCategories(shown) / variety.categories();
            case INTRA_LIST_DIVERSITY -> variety.intraListDiversity(shown);
        };
    }
}
