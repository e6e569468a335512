package dev.thaw.evaluate.clicks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How many slots a weighted estimate really rests on, and whether that is enough.
final class EffectiveSample {
    /// Below this there is no estimate: a handful of slots decides, and no interval tells how wrong they are.
    static final double LEAST = 100;

    private EffectiveSample() {}

    /// Why there is no estimate, null if there is one.
    static @Nullable String refusal(WeightedSlots slots) {
        double size = slots.effectiveSampleSize();
        if (size >= LEAST) {
            return null;
        }
        if (slots.matches() == 0) {
            return String.format(Locale.ROOT, "none of %,d logged slots shows what this policy would have shown",
                    slots.slots());
        }
        return String.format(Locale.ROOT,
                "the effective sample size is %s, below %.0f: of %,d logged slots %,d show what this policy would have "
                        + "shown, and the heaviest has %.0f\u00a0%% of all weight",
                size < 10 ? String.format(Locale.ROOT, "%.1f", size) : String.format(Locale.ROOT, "%.0f", size), LEAST,
                slots.slots(), slots.matches(), 100 * slots.largestShare());
    }
}
