package dev.thaw.evaluate;

import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.development.DevelopmentMetrics;
import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.evaluate.weeks.Degradation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Views of the same decisions beside the cold-start curve, and what examinations of the trained systems found out.
///
/// Each may be empty: the data or the protocol has nothing for it, or the run is older than the view.
///
/// @param origins each of several origins; empty where there was one
/// @param itemHistory recall by what was known of the target item
/// @param coldGroups recall where person, item, both or neither are cold
/// @param mixerByItemHistory the mixer's weight by what was known of the candidate; empty where no system has one
/// @param byAttribute accuracy by declared attributes of the user
/// @param tradeoff accuracy and variety of the hybrid's lists by the λ they are re-ranked with
/// @param development what does not decide: errors of predicted chances, AUC, calibration; null where not asked
/// @param clicks what logged impressions say about clicks; null where the data has none after the split
/// @param weeks accuracy by week after the split, or null where it could not be judged
/// @param conversions time to first conversion compared between arms, and what was recommendable when
/// @param crossover from which history length on behaviour serves better than description, by metric
public record FurtherViews(List<OriginResult> origins, List<ItemHistoryPoint> itemHistory,
        List<ColdGroupPoint> coldGroups, List<ItemMixerPoint> mixerByItemHistory, List<AttributePoint> byAttribute,
        List<TradeoffPoint> tradeoff, @Nullable DevelopmentMetrics development, @Nullable ClickEvidence clicks,
        @Nullable Degradation weeks, ConversionViews conversions, List<Crossover> crossover) {
    /// Nothing beside the curve.
    public static final FurtherViews NONE = new FurtherViews(List.of(), List.of(), List.of(), List.of(), List.of());

    public FurtherViews {
        origins = orEmpty(origins);
        itemHistory = orEmpty(itemHistory);
        coldGroups = orEmpty(coldGroups);
        mixerByItemHistory = orEmpty(mixerByItemHistory);
        byAttribute = orEmpty(byAttribute);
        tradeoff = orEmpty(tradeoff);
        conversions = orNone(conversions);
        crossover = orEmpty(crossover);
    }

    /// The views of the curve's own outcomes; what examinations find out is added by the methods that follow.
    public FurtherViews(List<OriginResult> origins, List<ItemHistoryPoint> itemHistory, List<ColdGroupPoint> coldGroups,
            List<ItemMixerPoint> mixerByItemHistory, List<AttributePoint> byAttribute) {
        this(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, List.of(), null, null, null,
                ConversionViews.NONE, List.of());
    }

    /// The same with what variety costs.
    public FurtherViews withTradeoff(List<TradeoffPoint> found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, found, development,
                clicks, weeks, conversions, crossover);
    }

    /// The same with the development metrics.
    public FurtherViews withDevelopment(DevelopmentMetrics found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, tradeoff, found,
                clicks, weeks, conversions, crossover);
    }

    /// The same with what logged impressions say.
    public FurtherViews withClicks(ClickEvidence found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, tradeoff,
                development, found, weeks, conversions, crossover);
    }

    /// The same with accuracy by week.
    public FurtherViews withWeeks(Degradation found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, tradeoff,
                development, clicks, found, conversions, crossover);
    }

    /// The same with what is known of conversions.
    public FurtherViews withConversions(ConversionViews found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, tradeoff,
                development, clicks, weeks, found, crossover);
    }

    /// The same with other crossovers.
    public FurtherViews withCrossover(List<Crossover> found) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, tradeoff,
                development, clicks, weeks, conversions, found);
    }

    /// A result that was stored before a view existed has no key for it.
    private static <T> List<T> orEmpty(@Nullable List<T> view) {
        return view == null ? List.of() : List.copyOf(view);
    }

    private static ConversionViews orNone(@Nullable ConversionViews view) {
        return view == null ? ConversionViews.NONE : view;
    }
}
