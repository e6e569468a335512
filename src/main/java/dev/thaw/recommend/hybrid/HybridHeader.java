package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.util.List;

/// What the arrays of [HybridWeights] mean.
///
/// @param mode               how the mixer was trained
/// @param seed               seed of the training
/// @param cutoff             epoch milliseconds; nothing at or after it was trained on
/// @param itemTableSize      items including number 0, "never seen"
/// @param itemDigest         SHA-256 over the item ids, see [HybridWeights#requireFits]
/// @param eventWeights       signed weight by event type, divided by the mean weight of the positive examples
/// @param negativeRatio      negatives for each positive in training; the fold-in needs it
/// @param popularityWindows  the content tower's as-of windows in milliseconds, ascending; all time comes on top
/// @param userAttributes     the declared attributes the content tower knows
/// @param recentEvents       how many of a person's last positive events the content tower reads
/// @param itemCountCap       the mixer sees no item counts beyond this
public record HybridHeader(MixerTraining mode, long seed, long cutoff, int itemTableSize, String itemDigest,
        List<Double> eventWeights, int negativeRatio, List<Long> popularityWindows, AttributeVocabulary userAttributes,
        int recentEvents, int itemCountCap) {
    public HybridHeader {
        eventWeights = List.copyOf(eventWeights);
        popularityWindows = List.copyOf(popularityWindows);
    }
}
