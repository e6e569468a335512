package dev.thaw.evaluate.conversion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run says of conversions beside the curve of all users.
///
/// @param byWeek        users by the week of their sign-up, or null where they make one arm
/// @param byAttribute   users by what they declared, one comparison an attribute that has two arms
/// @param byRegime      newcomers by the tower that led for them at a landmark, or null where the hybrid was not run or arms
///                      would be too small
/// @param recommendable recommendable conversion time of every system, or null where no newcomer converted; arms are called
///                      by the systems' names
/// @param early         conversions before sign-up
public record ConversionViews(@Nullable ComparedArms byWeek, List<ComparedArms> byAttribute,
        @Nullable ComparedArms byRegime, @Nullable ComparedArms recommendable, EarlyConversions early) {
    /// Nothing: no conversions, or a run older than these views.
    public static final ConversionViews NONE = new ConversionViews(null, List.of(), null, null, EarlyConversions.NONE);

    public ConversionViews {
        byAttribute = List.copyOf(byAttribute);
    }
}
