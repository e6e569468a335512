package dev.thaw.experiment.microscope;

import dev.thaw.evaluate.ColdGroup;
import dev.thaw.evaluate.JudgedDecision;
import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.Scores.MixerReading;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What a decision contributes to a point: a number, or `NaN` where the decision is not behind the point.
public sealed interface Measure {
    /// A metric that every decision has a value of, such as `hit@3`; the point is their mean.
    ///
    /// @param name its name in files
    record Metric(String name) implements Measure {}

    /// Catalogue coverage, which is no mean: each item shown counts once, in equal parts to all the lists that show it, so
    /// that the decisions' shares *add up* to the point.
    record Coverage() implements Measure {}

    /// The mixer's mean weight of the content tower over the candidates.
    record ContentWeight() implements Measure {}

    /// The part of the score's variance across candidates that the content tower contributes.
    record ContentShare() implements Measure {}

    /// The share of a decision's targets in a bucket of item histories that stand in the top ten; decisions without such
    /// targets are not behind the point.
    ///
    /// @param leastEvents fewest positive events known of the target
    /// @param mostEvents  most of them, or null where there is no limit
    record TargetsFound(int leastEvents, @Nullable Integer mostEvents) implements Measure {}

    /// The same of the targets of a group of persons and items.
    record TargetsOfGroup(ColdGroup group) implements Measure {}

    /// The mixer's mean weight of the content tower over the candidates of a bucket of item histories.
    ///
    /// @param leastEvents fewest positive events known of the candidate
    /// @param mostEvents  most of them, or null where there is no limit
    record ContentWeightOfItems(int leastEvents, @Nullable Integer mostEvents) implements Measure {}

    /// Whether the decisions' values add up to the point; else the point is their mean.
    default boolean addsUp() {
        return this instanceof Coverage;
    }

    /// The value of one decision; [Coverage] is known only of all together and is `NaN` here.
    default double of(JudgedDecision judged) {
        return switch (this) {
            case Metric(String name) -> judged.values().getOrDefault(name, Double.NaN);
            case Coverage() -> Double.NaN;
            case ContentWeight() -> judged.scores().mixer().map(MixerReading::meanContentWeight).orElse(Double.NaN);
            case ContentShare() -> judged.scores().mixer().map(MixerReading::contentShare).orElse(Double.NaN);
            case TargetsFound(int least, Integer most) -> found(judged, events -> within(events, least, most));
            case TargetsOfGroup(ColdGroup group) ->
                found(judged, events -> ColdGroup.of(judged.cold().n(), events) == group);
            case ContentWeightOfItems(int least, Integer most) -> weight(judged, least, most);
        };
    }

    /// @param kind whether a target counts of which so many events are known
    private static double found(JudgedDecision judged, IntPredicate kind) {
        AsOfCounts events = judged.decision().catalog().positive();
        int[] targets = Arrays.stream(judged.cold().targets()).filter(item -> kind.test(events.count(item))).toArray();
        long shown = Arrays.stream(judged.shown()).filter(item -> Arrays.binarySearch(targets, item) >= 0).count();
        return targets.length == 0 ? Double.NaN : (double) shown / targets.length;
    }

    private static double weight(JudgedDecision judged, int least, @Nullable Integer most) {
        AsOfCounts events = judged.decision().catalog().positive();
        int[] candidates = judged.candidates();
        return judged.scores().mixer().map(reading -> {
            double sum = 0;
            int count = 0;
            for (int k = 0; k < candidates.length; k++) {
                if (within(events.count(candidates[k]), least, most)) {
                    sum += reading.contentWeight()[k];
                    count++;
                }
            }
            return sum / count;
        }).orElse(Double.NaN);
    }

    private static boolean within(int events, int least, @Nullable Integer most) {
        return events >= least && (most == null || events <= most);
    }
}
