package dev.thaw.recommend.baseline;

import dev.thaw.failure.BadInputException;
import org.jspecify.annotations.Nullable;

/// What the user fixes of the baselines' constants, under the names of the configuration's keys; null = chosen by
/// validation before the split.
///
/// @param easeLambda        EASE's ridge penalty λ, `0.001…1000000`
/// @param recentWindowHours how far back recent popularity looks from the decision, `0.01…876000`
/// @param mixConstant       known events at which the hand mix trusts both its halves alike, `0.01…100000`
public record BaselineOptions(@Nullable Double easeLambda, @Nullable Double recentWindowHours,
        @Nullable Double mixConstant) {
    /// Everything is chosen by validation.
    public static final BaselineOptions DEFAULT = new BaselineOptions(null, null, null);

    public BaselineOptions {
        for (BaselineConstant constant : BaselineConstant.values()) {
            Double value = switch (constant) {
                case RECENT_WINDOW -> recentWindowHours;
                case EASE_LAMBDA -> easeLambda;
                case MIX_CONSTANT -> mixConstant;
            };
            if (value != null && !(value >= constant.least() && value <= constant.most())) {
                throw new BadInputException("baselines." + constant.key() + " is " + value + "; it must lie between "
                        + constant.least() + " and " + (long) constant.most()
                        + ", or be null: chosen by validation before the split.");
            }
        }
    }

    /// The value the user fixed, or null.
    @Nullable
    Double value(BaselineConstant constant) {
        return switch (constant) {
            case RECENT_WINDOW -> recentWindowHours;
            case EASE_LAMBDA -> easeLambda;
            case MIX_CONSTANT -> mixConstant;
        };
    }
}
