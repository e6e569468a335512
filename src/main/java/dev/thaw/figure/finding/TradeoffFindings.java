package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.language.Language;
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
    /// Keys of what metrics count, in the order of telling.
    private static final Map<String, String> NOUNS = nouns();

    private TradeoffFindings() {}

    private static Map<String, String> nouns() {
        Map<String, String> nouns = new LinkedHashMap<>();
        nouns.put(TradeoffPoint.DIVERSITY, "finding.tradeoff.categories");
        nouns.put(TradeoffPoint.INTRA_LIST_DIVERSITY, "finding.tradeoff.ild");
        nouns.put(TradeoffPoint.HIT, "finding.tradeoff.hit");
        nouns.put(TradeoffPoint.NDCG, "finding.tradeoff.ndcg");
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
                .orElse(text("finding.tradeoff.costly"))));
    }

    /// @return empty where that λ was not examined
    static String sentence(RunResult result, double lambda) {
        List<TradeoffPoint> points = result.views().tradeoff().stream().filter(point -> point.lambda() == lambda)
                .toList();
        if (points.isEmpty()) {
            return "";
        }
        if (lambda == 1) {
            return text("finding.tradeoff.stands");
        }
        List<String> parts = new ArrayList<>();
        NOUNS.forEach((metric, noun) -> points.stream().filter(point -> point.metric().equals(metric)).findFirst()
                .ifPresent(point -> parts.add(change(point, text(noun)))));
        return text("finding.tradeoff.sentence", Numbers.plain(lambda), String.join(", ", parts));
    }

    private static String change(TradeoffPoint point, String noun) {
        if (point.changeLower() == 0 && point.changeUpper() == 0) {
            return text("finding.tradeoff.same", noun);
        }
        if (point.relativeLower() > 0) {
            return text("finding.tradeoff.more", percent(point.relative()),
                    ends(point.relativeLower(), point.relativeUpper()), noun);
        }
        if (point.relativeUpper() < 0) {
            return text(metricOfCategories(point) ? "finding.tradeoff.fewer" : "finding.tradeoff.less",
                    percent(-point.relative()), ends(-point.relativeUpper(), -point.relativeLower()), noun);
        }
        return text("finding.tradeoff.open", percent(point.relative()),
                ends(point.relativeLower(), point.relativeUpper()), noun);
    }

    private static boolean metricOfCategories(TradeoffPoint point) {
        return point.metric().equals(TradeoffPoint.DIVERSITY);
    }

    private static String ends(double lower, double upper) {
        return percent(lower) + Language.spoken().betweenNumbers() + percent(upper);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1);
    }
}
