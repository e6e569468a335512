package dev.thaw.evaluate;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Estimate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How many targets of a kind stood in the top ten, for kinds told by the decision's history length and by what was known
/// of the target item.
///
/// The targets and lists are those of the cold-start curve, at all its history lengths; nothing is scored anew.
final class TargetRecall {
    static final String RECALL = "recall@10";
    static final String FOUND = "found@10";

    private final List<SystemName> systems;
    private final List<ColdUser> cohort;
    private final Outcome[][][] outcomes;
    private final CatalogTimeline timeline;

    /// @param outcomes `[systems][users][lengths]`
    TargetRecall(List<SystemName> systems, List<ColdUser> cohort, Outcome[][][] outcomes, CatalogTimeline timeline) {
        this.systems = systems;
        this.cohort = cohort;
        this.outcomes = outcomes;
        this.timeline = timeline;
    }

    /// What a system reached on the targets of a kind.
    record Reached(SystemName system, int kind, String metric, Estimate estimate, int targets) {}

    /// Recall by kind; a kind without targets is left out.
    ///
    /// @param kinds   how many there are
    /// @param kindOf  the kind of a target, from the history length and the item's events before the decision
    /// @param between is told the number of each resample
    /// @return in the order of systems, kinds and metrics
    List<Reached> by(int kinds, IntBinaryOperator kindOf, IntConsumer between) {
        Tally tally = tally(kinds, kindOf);
        List<Reached> reached = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        for (int system = 0; system < systems.size(); system++) {
            for (int kind = 0; kind < kinds; kind++) {
                int[] users = tally.usersWith(kind);
                if (users.length > 0) {
                    ratios.add(new Ratio(users, of(tally.recall[system][kind], users),
                            of(tally.decisions[kind], users)));
                    ratios.add(new Ratio(users, of(tally.hits[system][kind], users), of(tally.targets[kind], users)));
                }
            }
        }
        if (ratios.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = ResampledRatios.of(Bootstrap.over(cohort.size()), ratios, between);
        int next = 0;
        for (SystemName system : systems) {
            for (int kind = 0; kind < kinds; kind++) {
                int targets = (int) Arrays.stream(tally.targets[kind]).sum();
                if (targets > 0) {
                    reached.add(new Reached(system, kind, RECALL, estimates.get(next++), targets));
                    reached.add(new Reached(system, kind, FOUND, estimates.get(next++), targets));
                }
            }
        }
        return reached;
    }

    private Tally tally(int kinds, IntBinaryOperator kindOf) {
        Tally tally = new Tally(systems.size(), kinds, cohort.size());
        for (int user = 0; user < cohort.size(); user++) {
            List<ColdDecision> decisions = cohort.get(user).decisions();
            for (int length = 0; length < decisions.size(); length++) {
                ColdDecision decision = decisions.get(length);
                AsOfCounts events = timeline.at(decision.moment()).positive();
                int[] kindOfTarget = Arrays.stream(decision.targets())
                        .map(item -> kindOf.applyAsInt(decision.n(), events.count(item))).toArray();
                int[] targets = counts(kindOfTarget, kinds);
                for (int kind = 0; kind < kinds; kind++) {
                    tally.targets[kind][user] += targets[kind];
                    tally.decisions[kind][user] += targets[kind] > 0 ? 1 : 0;
                }
                for (int system = 0; system < systems.size(); system++) {
                    int[] hits = counts(kindOfHits(outcomes[system][user][length], decision, kindOfTarget), kinds);
                    for (int kind = 0; kind < kinds; kind++) {
                        tally.hits[system][kind][user] += hits[kind];
                        tally.recall[system][kind][user] += targets[kind] > 0 ? (double) hits[kind] / targets[kind] : 0;
                    }
                }
            }
        }
        return tally;
    }

    private static int[] kindOfHits(Outcome outcome, ColdDecision decision, int[] kindOfTarget) {
        return Arrays.stream(outcome.items()).map(item -> Arrays.binarySearch(decision.targets(), item))
                .filter(position -> position >= 0).map(position -> kindOfTarget[position]).toArray();
    }

    private static int[] counts(int[] kindOf, int kinds) {
        int[] counts = new int[kinds];
        for (int kind : kindOf) {
            counts[kind]++;
        }
        return counts;
    }

    private static double[] of(double[] values, int[] users) {
        return Arrays.stream(users).mapToDouble(user -> values[user]).toArray();
    }

    /// Sums over a user's decisions.
    private static final class Tally {
        /// Targets, `[kinds][users]`.
        private final double[][] targets;
        /// Decisions that have targets of the kind, `[kinds][users]`.
        private final double[][] decisions;
        /// Targets among the first ten, `[systems][kinds][users]`.
        private final double[][][] hits;
        /// Sum over decisions of the share of the kind's targets among the first ten, `[systems][kinds][users]`.
        private final double[][][] recall;

        private Tally(int systems, int kinds, int users) {
            targets = new double[kinds][users];
            decisions = new double[kinds][users];
            hits = new double[systems][kinds][users];
            recall = new double[systems][kinds][users];
        }

        private int[] usersWith(int kind) {
            return IntStream.range(0, targets[kind].length).filter(user -> targets[kind][user] > 0).toArray();
        }
    }
}
