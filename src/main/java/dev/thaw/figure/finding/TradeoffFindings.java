package dev.thaw.figure.finding;

import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What variety costs: the changes of one λ against the lists as they stand, paired, in percent.
final class TradeoffFindings {
    /// The λ that is told of is the smallest that costs no more of Hit@3 than this, by its estimate.
    private static final double MOST_LOST = 0.05;
    private static final Map<String, String> NOUNS = nouns();

    private TradeoffFindings() {}

    private static Map<String, String> nouns() {
        Map<String, String> nouns = new LinkedHashMap<>();
        nouns.put(TradeoffPoint.DIVERSITY, "categories");
        nouns.put(TradeoffPoint.INTRA_LIST_DIVERSITY, "intra-list diversity");
        nouns.put(TradeoffPoint.HIT, "Hit@3");
        nouns.put(TradeoffPoint.NDCG, "NDCG@10");
        return nouns;
    }

    static Optional<Finding> of(RunResult result) {
        List<TradeoffPoint> hits = result.views().tradeoff().stream()
                .filter(point -> point.metric().equals(TradeoffPoint.HIT)).toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Finding.Topic.TRADEOFF, hits.stream()
                .filter(point -> point.lambda() < 1 && point.relative() >= -MOST_LOST)
                .min(Comparator.comparingDouble(TradeoffPoint::lambda))
                .map(point -> sentence(result, point.lambda()))
                .orElse("Re-ranking the hybrid's lists for variety costs more than 5\u00a0% of Hit@3 with every λ.")));
    }

    /// @return empty where that λ was not examined
    static String sentence(RunResult result, double lambda) {
        List<TradeoffPoint> points = result.views().tradeoff().stream().filter(point -> point.lambda() == lambda)
                .toList();
        if (points.isEmpty()) {
            return "";
        }
        if (lambda == 1) {
            return "λ = 1 leaves the hybrid's lists as they stand.";
        }
        List<String> parts = new ArrayList<>();
        NOUNS.forEach((metric, noun) -> points.stream().filter(point -> point.metric().equals(metric)).findFirst()
                .ifPresent(point -> parts.add(change(point, noun))));
        return "Re-ranked for variety with λ = " + Numbers.plain(lambda) + ", the hybrid's lists have "
                + String.join(", ", parts) + "; paired changes over all history lengths, against λ = 1.";
    }

    private static String change(TradeoffPoint point, String noun) {
        if (point.changeLower() == 0 && point.changeUpper() == 0) {
            return "the same " + noun;
        }
        if (point.relativeLower() > 0) {
            return percent(point.relative()) + "\u00a0% [" + percent(point.relativeLower()) + ", "
                    + percent(point.relativeUpper()) + "] more " + noun;
        }
        if (point.relativeUpper() < 0) {
            String less = metricOfCategories(point) ? "] fewer " : "] less ";
            return percent(-point.relative()) + "\u00a0% [" + percent(-point.relativeUpper()) + ", "
                    + percent(-point.relativeLower()) + less + noun;
        }
        return "no distinguishable change of " + noun + " (" + percent(point.relative()) + "\u00a0% ["
                + percent(point.relativeLower()) + ", " + percent(point.relativeUpper()) + "])";
    }

    private static boolean metricOfCategories(TradeoffPoint point) {
        return point.metric().equals(TradeoffPoint.DIVERSITY);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1);
    }
}
