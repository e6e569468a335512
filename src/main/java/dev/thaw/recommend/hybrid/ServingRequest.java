package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// One decision as an exported hybrid takes it: the inputs of [ServingTensor], by name.
///
/// @param values `long`, `float`, `long[]`, `float[]` or `long[][]` by the name of the input, in their order
public record ServingRequest(Map<String, Object> values) {

    /// What a live system would send for a decision.
    ///
    /// @param header     of the weights that will score it
    /// @param candidates item numbers
    public static ServingRequest of(HybridHeader header, DecisionPoint decision, int[] candidates) {
        UserState user = decision.user();
        EventScale events = new EventScale(header.eventWeights());
        float[] weights = new float[user.size()];
        for (int event = 0; event < weights.length; event++) {
            weights[event] = events.signed().get(user.types()[event]).floatValue();
        }
        AsOfCounts counts = decision.catalog().positive();
        long[] windows = LongStream
                .concat(header.popularityWindows().stream().mapToLong(Long::longValue),
                        LongStream.of(PopularityFeatures.ALL_TIME))
                .toArray();
        int allTime = windows.length - 1;
        long[][] byCandidate = new long[candidates.length][windows.length];
        float[] ages = new float[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            for (int window = 0; window < allTime; window++) {
                byCandidate[k][window] = counts.count(candidates[k], windows[window]);
            }
            byCandidate[k][allTime] = counts.count(candidates[k]);
            ages[k] = (float) decision.catalog().ageDays(candidates[k]);
        }
        List<int[]> attributes = header.userAttributes().features(user.attributes());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(ServingTensor.EVENT_ITEMS.text(), wide(user.items()));
        values.put(ServingTensor.EVENT_WEIGHTS.text(), weights);
        values.put(ServingTensor.ATTRIBUTE_FEATURES.text(),
                attributes.stream().flatMapToInt(Arrays::stream).asLongStream().toArray());
        values.put(ServingTensor.DAYS_SINCE_SIGNUP.text(), (float) user.daysSinceSignup(decision.moment()));
        values.put(ServingTensor.CANDIDATES.text(), wide(candidates));
        values.put(ServingTensor.COUNTS.text(), byCandidate);
        values.put(ServingTensor.TOTALS.text(), LongStream.of(windows).map(counts::total).toArray());
        values.put(ServingTensor.AVAILABLE_ITEMS.text(), (long) decision.catalog().availableCount());
        values.put(ServingTensor.AGE_DAYS.text(), ages);
        return new ServingRequest(values);
    }

    private static long[] wide(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().toArray();
    }
}
