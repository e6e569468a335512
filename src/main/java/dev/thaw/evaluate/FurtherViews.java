package dev.thaw.evaluate;

import dev.thaw.evaluate.conversion.ConversionViews;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Views of the same decisions beside the cold-start curve.
///
/// Each may be empty: the data or the protocol has nothing for it, or the run is older than the view.
///
/// @param origins            each of several origins; empty where there was one
/// @param itemHistory        recall by what was known of the target item
/// @param coldGroups         recall where person, item, both or neither are cold
/// @param mixerByItemHistory the mixer's weight by what was known of the candidate; empty where no system has one
/// @param byAttribute        accuracy by declared attributes of the user
/// @param conversions        time to first conversion compared between arms, and what was recommendable when
public record FurtherViews(List<OriginResult> origins, List<ItemHistoryPoint> itemHistory,
        List<ColdGroupPoint> coldGroups, List<ItemMixerPoint> mixerByItemHistory, List<AttributePoint> byAttribute,
        ConversionViews conversions) {
    /// Nothing beside the curve.
    public static final FurtherViews NONE = new FurtherViews(List.of(), List.of(), List.of(), List.of(), List.of());

    public FurtherViews {
        origins = orEmpty(origins);
        itemHistory = orEmpty(itemHistory);
        coldGroups = orEmpty(coldGroups);
        mixerByItemHistory = orEmpty(mixerByItemHistory);
        byAttribute = orEmpty(byAttribute);
        conversions = orNone(conversions);
    }

    /// The views of the cohort's decisions.
    public FurtherViews(List<OriginResult> origins, List<ItemHistoryPoint> itemHistory, List<ColdGroupPoint> coldGroups,
            List<ItemMixerPoint> mixerByItemHistory, List<AttributePoint> byAttribute) {
        this(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, ConversionViews.NONE);
    }

    /// The same views with those of conversions.
    public FurtherViews withConversions(ConversionViews now) {
        return new FurtherViews(origins, itemHistory, coldGroups, mixerByItemHistory, byAttribute, now);
    }

    /// A result that was stored before a view existed has no key for it.
    private static <T> List<T> orEmpty(@Nullable List<T> view) {
        return view == null ? List.of() : List.copyOf(view);
    }

    private static ConversionViews orNone(@Nullable ConversionViews view) {
        return view == null ? ConversionViews.NONE : view;
    }
}
