package dev.thaw.figure.finding;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How well the hybrid ranks, by Hit@3: against the best baseline, and against its own two towers.
final class AccuracyFindings {
    private static final String METRIC = "hit@3";
    private static final List<SystemName> BASELINES = List.of(SystemName.RANDOM, SystemName.POPULARITY,
            SystemName.RECENT_POPULARITY, SystemName.EASE, SystemName.HAND_MIX);
    private static final List<SystemName> TOWERS = List.of(SystemName.CONTENT, SystemName.COLLABORATIVE);

    private AccuracyFindings() {}

    static Optional<Finding> againstBaselines(RunResult result) {
        OptionalDouble hybrid = mean(result, SystemName.HYBRID);
        Optional<SystemName> best = BASELINES.stream().filter(system -> mean(result, system).isPresent())
                .max(Comparator.comparingDouble(system -> mean(result, system).orElseThrow()));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        double bestMean = mean(result, best.get()).orElseThrow();
        String name = SystemLabel.of(best.get());
        if (hybrid.isEmpty()) {
            return Optional.of(new Finding(Finding.Topic.ACCURACY,
                    "Over all history lengths the best baseline is " + name
                            + ", with a mean Hit@3 of " + Numbers.fixed(bestMean, 3)
                            + "; this run has no hybrid to compare."));
        }
        String means = "Over all history lengths hybrid's mean Hit@3 is " + Numbers.fixed(hybrid.getAsDouble(), 3)
                + "; the best baseline on these users, " + name + ", has " + Numbers.fixed(bestMean, 3);
        Optional<Difference> overall = difference(result, best.get(), Difference.ALL);
        if (overall.isEmpty()) {
            return Optional.of(new Finding(Finding.Topic.ACCURACY,
                    means + "; the run holds no paired interval, so neither can be put first."));
        }
        return Optional.of(new Finding(Finding.Topic.ACCURACY, means + ". The difference is " + amount(overall.get())
                + ": " + conclusion(overall.get(), "hybrid", name) + byLength(result, best.get())));
    }

    static Optional<Finding> againstTowers(RunResult result) {
        List<String> parts = new ArrayList<>();
        for (SystemName tower : TOWERS) {
            difference(result, tower, Difference.ALL).ifPresent(difference -> parts.add(against(tower, difference)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Topic.TOWERS,
                        "In mean Hit@3 the hybrid is " + String.join(", and ", parts) + "."));
    }

    private static String against(SystemName tower, Difference difference) {
        if (difference.lower() == 0 && difference.upper() == 0) {
            return "exactly as good as the " + SystemLabel.of(tower) + " tower alone";
        }
        return switch (Verdict.of(difference)) {
            case BETTER -> "better than " + compared(tower, difference);
            case WORSE -> "worse than " + compared(tower, difference);
            case NOT_DISTINGUISHABLE -> "not distinguishable from " + compared(tower, difference);
        };
    }

    private static String conclusion(Difference difference, String system, String versus) {
        return switch (Verdict.of(difference)) {
            case BETTER -> system + " is better than " + versus + ".";
            case WORSE -> system + " is worse than " + versus + ".";
            case NOT_DISTINGUISHABLE -> "the two are not distinguishable on these users.";
        };
    }

    private static String byLength(RunResult result, SystemName versus) {
        List<Difference> lengths = result.differences().stream()
                .filter(d -> isOfHybrid(d, versus) && d.n() != Difference.ALL)
                .sorted(Comparator.comparingInt(Difference::n)).toList();
        if (lengths.size() < 2) {
            return "";
        }
        List<String> better = lengths(lengths, Verdict.BETTER);
        List<String> worse = lengths(lengths, Verdict.WORSE);
        if (better.isEmpty() && worse.isEmpty()) {
            return " At no single history length can the two be told apart.";
        }
        List<String> parts = new ArrayList<>();
        if (!better.isEmpty()) {
            parts.add("better at " + listed(better));
        }
        if (!worse.isEmpty()) {
            parts.add("worse at " + listed(worse));
        }
        List<String> open = lengths(lengths, Verdict.NOT_DISTINGUISHABLE);
        if (!open.isEmpty()) {
            parts.add("not distinguishable at " + listed(open));
        }
        return " By known interactions, after Holm's correction, hybrid is " + String.join("; ", parts) + ".";
    }

    private static List<String> lengths(List<Difference> differences, Verdict verdict) {
        return differences.stream().filter(d -> Verdict.of(d) == verdict).map(d -> Integer.toString(d.n())).toList();
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String compared(SystemName tower, Difference difference) {
        return "the " + SystemLabel.of(tower) + " tower alone (difference " + amount(difference) + ")";
    }

    private static String amount(Difference difference) {
        return Numbers.interval(difference.mean(), difference.lower(), difference.upper(), 3, 0);
    }

    private static Optional<Difference> difference(RunResult result, SystemName versus, int n) {
        return result.differences().stream().filter(d -> isOfHybrid(d, versus) && d.n() == n).findFirst();
    }

    private static boolean isOfHybrid(Difference difference, SystemName versus) {
        return difference.system() == SystemName.HYBRID && difference.versus() == versus
                && difference.metric().equals(METRIC);
    }

    private static OptionalDouble mean(RunResult result, SystemName system) {
        return result.curve().stream().filter(point -> point.system() == system && point.metric().equals(METRIC))
                .mapToDouble(CurvePoint::mean).average();
    }
}
