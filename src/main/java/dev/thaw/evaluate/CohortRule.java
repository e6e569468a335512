package dev.thaw.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How long the histories are and how many events a cohort user needs, when the settings leave one or both open.
///
/// The rule: start from history lengths 0, 1, 2, 5, 10, 20, 50 and 60 events. While fewer than 50 users are left, first
/// ask for fewer events beyond the longest length (the horizon, then half of it, then one), then drop the longest
/// length and begin again. What the settings give stays as it is. Where nothing reaches 50 users, the first step is
/// taken that keeps at least half of the users whom the gentlest step would keep. It looks at nothing but how many
/// events the cold users have.
///
/// For example Deskdrop split at 0.7 has 260 cold users; 50 and 60 leave 2 of them, 5 and 6 leave 66: these are taken.
final class CohortRule {
    static final List<Integer> LENGTHS = List.of(0, 1, 2, 5, 10, 20, 50);
    static final int MIN_EVENTS = 60;
    static final int ENOUGH_USERS = 50;

    /// One step of the rule.
    ///
    /// @param lengths   history lengths, ascending
    /// @param minEvents events a cohort user needs
    record Step(List<Integer> lengths, int minEvents) {
        /// Whether a user belongs to the cohort.
        boolean admits(ColdHistory history) {
            return history.events() >= minEvents
                    && history.leavesDecisionAfter(lengths.getLast());
        }

        long users(List<ColdHistory> histories) {
            return histories.stream().filter(this::admits).count();
        }
    }

    private CohortRule() {}

    /// The step that is taken; where both are given, just that.
    static Step choose(List<ColdHistory> histories, @Nullable List<Integer> lengths, @Nullable Integer minEvents,
            int horizon) {
        List<Step> steps = steps(lengths, minEvents, horizon);
        for (Step step : steps) {
            if (step.users(histories) >= ENOUGH_USERS) {
                return step;
            }
        }
        Step gentlest = steps.getLast();
        long half = (gentlest.users(histories) + 1) / 2;
        return steps.stream().filter(step -> half > 0 && step.users(histories) >= half).findFirst().orElse(gentlest);
    }

    /// The steps in the order in which they are tried, from the longest curve to the largest cohort.
    static List<Step> steps(@Nullable List<Integer> lengths, @Nullable Integer minEvents, int horizon) {
        List<Integer> longest = lengths != null ? lengths : LENGTHS;
        int shortest = lengths != null ? lengths.size() : 1;
        List<Step> steps = new ArrayList<>();
        for (int size = longest.size(); size >= shortest; size--) {
            List<Integer> kept = longest.subList(0, size);
            int last = kept.getLast();
            IntStream needed = minEvents != null
                    ? IntStream.of(minEvents)
                    : IntStream.of(last + horizon, last + (horizon + 1) / 2, last + 1)
                            .filter(events -> events <= Math.max(MIN_EVENTS, last + 1));
            if (minEvents == null && size == longest.size() && last < MIN_EVENTS) {
                needed = IntStream.concat(IntStream.of(MIN_EVENTS), needed);
            }
            needed.distinct().forEach(events -> steps.add(new Step(kept, events)));
        }
        return steps;
    }
}
