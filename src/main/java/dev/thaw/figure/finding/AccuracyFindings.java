package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.listed;
import static dev.thaw.figure.FigureTexts.text;

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
                    text("finding.accuracy.noHybrid", name, Numbers.fixed(bestMean, 3))));
        }
        String means = text("finding.accuracy.means", Numbers.fixed(hybrid.getAsDouble(), 3), name,
                Numbers.fixed(bestMean, 3));
        Optional<Difference> overall = difference(result, best.get(), Difference.ALL);
        if (overall.isEmpty()) {
            return Optional.of(new Finding(Finding.Topic.ACCURACY,
                    text("finding.accuracy.unpaired", means)));
        }
        return Optional.of(new Finding(Finding.Topic.ACCURACY, text("finding.accuracy.difference", means,
                amount(overall.get()), conclusion(overall.get(), name)) + byLength(result, best.get())));
    }

    static Optional<Finding> againstTowers(RunResult result) {
        List<String> parts = new ArrayList<>();
        for (SystemName tower : TOWERS) {
            difference(result, tower, Difference.ALL).ifPresent(difference -> parts.add(against(tower, difference)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Topic.TOWERS,
                        text("finding.towers", parts.stream()
                                .reduce((one, other) -> text("finding.towers.and", one, other)).orElseThrow())));
    }

    private static String against(SystemName tower, Difference difference) {
        if (difference.lower() == 0 && difference.upper() == 0) {
            return text("finding.towers.same", name(tower));
        }
        return switch (Verdict.of(difference)) {
            case BETTER -> compared("finding.towers.better", tower, difference);
            case WORSE -> compared("finding.towers.worse", tower, difference);
            case NOT_DISTINGUISHABLE -> compared("finding.towers.open", tower, difference);
        };
    }

    private static String conclusion(Difference difference, String versus) {
        return switch (Verdict.of(difference)) {
            case BETTER -> text("finding.accuracy.better", versus);
            case WORSE -> text("finding.accuracy.worse", versus);
            case NOT_DISTINGUISHABLE -> text("finding.accuracy.same");
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
            return " " + text("finding.accuracy.noLength");
        }
        List<String> parts = new ArrayList<>();
        if (!better.isEmpty()) {
            parts.add(text("finding.accuracy.betterAt", listed(better)));
        }
        if (!worse.isEmpty()) {
            parts.add(text("finding.accuracy.worseAt", listed(worse)));
        }
        List<String> open = lengths(lengths, Verdict.NOT_DISTINGUISHABLE);
        if (!open.isEmpty()) {
            parts.add(text("finding.accuracy.openAt", listed(open)));
        }
        return " " + text("finding.accuracy.lengths", String.join("; ", parts));
    }

    private static List<String> lengths(List<Difference> differences, Verdict verdict) {
        return differences.stream().filter(d -> Verdict.of(d) == verdict).map(d -> Integer.toString(d.n())).toList();
    }

    private static String compared(String key, SystemName tower, Difference difference) {
        return text(key, name(tower), amount(difference));
    }

    private static String name(SystemName tower) {
        return text(tower == SystemName.CONTENT ? "finding.tower.content" : "finding.tower.collaborative");
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
