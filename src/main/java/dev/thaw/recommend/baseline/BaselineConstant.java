package dev.thaw.recommend.baseline;

import dev.thaw.recommend.SystemName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The constants that make a baseline strong or weak on given data, in the order in which they are chosen: the hand mix
/// is made of the other two.
public enum BaselineConstant {
    /// How far back recent popularity looks, in hours. A factor of two to three lies between neighbours, from an hour,
    /// right for news, to the whole past, right for films.
    RECENT_WINDOW(SystemName.RECENT_POPULARITY, "recentWindowHours", "hours", 14 * 24, 0.01, Hours.WHOLE_PAST,
            List.of(1.0, 3.0, 6.0, 12.0, 24.0, 3 * 24.0, 7 * 24.0, 14 * 24.0, 30 * 24.0, 90 * 24.0, 180 * 24.0,
                    365 * 24.0, 1000 * 24.0, Hours.WHOLE_PAST)),
    /// EASE's ridge penalty λ. Published optima lie between 50 and 1,000 for data sets of every size.
    EASE_LAMBDA(SystemName.EASE, "easeLambda", null, 200, 0.001, 1_000_000,
            List.of(20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0)),
    /// Known events at which the hand mix trusts recent popularity and EASE alike.
    MIX_CONSTANT(SystemName.HAND_MIX, "mixConstant", "events", 10, 0.01, 100_000,
            List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0));

    /// Lengths of time in hours.
    private static final class Hours {
        /// A hundred years, more than any data spans.
        static final double WHOLE_PAST = 876_000;
        static final double DAY = 24;
    }

    private final SystemName system;
    private final String key;
    private final @Nullable String unit;
    private final double protocol;
    private final double least;
    private final double most;
    private final List<Double> candidates;

    BaselineConstant(SystemName system, String key, @Nullable String unit, double protocol, double least, double most,
            List<Double> candidates) {
        this.system = system;
        this.key = key;
        this.unit = unit;
        this.protocol = protocol;
        this.least = least;
        this.most = most;
        this.candidates = candidates;
    }

    /// The baseline it belongs to.
    public SystemName system() {
        return system;
    }

    /// Its key in the configuration's `baselines`.
    public String key() {
        return key;
    }

    /// What it counts, or null where it is a bare number.
    public @Nullable String unit() {
        return unit;
    }

    /// The protocol's published value.
    public double protocol() {
        return protocol;
    }

    /// The least value that is allowed.
    public double least() {
        return least;
    }

    /// The greatest value that is allowed.
    public double most() {
        return most;
    }

    /// The values that validation tries, ascending, the protocol's among them.
    List<Double> candidates() {
        return candidates;
    }

    /// A sentence's beginning, such as `Recent popularity looks back 6 hours`.
    String statement(double value) {
        return switch (this) {
            case RECENT_WINDOW -> "Recent popularity looks back " + said(value);
            case EASE_LAMBDA -> "EASE's λ is " + said(value);
            case MIX_CONSTANT -> "The hand mix trusts both its halves alike at " + said(value);
        };
    }

    /// A value in words, such as `14 days`.
    String said(double value) {
        return switch (this) {
            case RECENT_WINDOW -> span(value);
            case EASE_LAMBDA -> number(value);
            case MIX_CONSTANT -> number(value) + (value == 1 ? " known event" : " known events");
        };
    }

    private static String span(double hours) {
        if (hours >= Hours.WHOLE_PAST) {
            return "over the whole past";
        }
        double days = hours / Hours.DAY;
        if (days >= 2) {
            return number(days) + " days";
        }
        return number(hours) + (hours == 1 ? " hour" : " hours");
    }

    private static String number(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() <= 0
                ? String.format(Locale.ROOT, "%,d", decimal.toBigInteger())
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
