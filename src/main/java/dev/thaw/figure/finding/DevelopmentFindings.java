package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.development.DevelopmentMetric;
import dev.thaw.evaluate.development.DevelopmentMetrics;
import dev.thaw.evaluate.development.DevelopmentMetrics.Value;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why errors of prediction do not decide, told by which system is best by each of them.
final class DevelopmentFindings {
    private static final String HIT = "hit@3";

    private DevelopmentFindings() {}

    static Optional<Finding> of(RunResult result) {
        DevelopmentMetrics metrics = result.views().development();
        Optional<Map.Entry<SystemName, Double>> hit = bestHit(result);
        if (metrics == null || hit.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (DevelopmentMetric metric : List.of(DevelopmentMetric.LOG_LOSS, DevelopmentMetric.MAE,
                DevelopmentMetric.ECE, DevelopmentMetric.AUC)) {
            best(metrics, metric).ifPresent(value -> {
                String name = name(value.system());
                names.add(name);
                parts.add(text(metric.isError() ? "finding.development.lowest" : "finding.development.highest",
                        label(metric), name, Numbers.fixed(value.mean(), 4)));
            });
        }
        String winner = SystemLabel.of(hit.get().getKey());
        parts.add(text("finding.development.hit", winner, Numbers.fixed(hit.get().getValue(), 3)));
        names.add(winner);
        String sentence = text("finding.development", String.join(", ", parts), text(names.size() == 1
                ? "finding.development.agree"
                : "finding.development.differ"));
        return Optional.of(new Finding(Finding.Topic.DEVELOPMENT, sentence));
    }

    private static Optional<Value> best(DevelopmentMetrics metrics, DevelopmentMetric metric) {
        Comparator<Value> byMean = Comparator.comparingDouble(Value::mean);
        return metrics.values().stream().filter(value -> value.metric().equals(metric.text()))
                .min(metric.isError() ? byMean : byMean.reversed());
    }

    private static Optional<Map.Entry<SystemName, Double>> bestHit(RunResult result) {
        return result.curve().stream().filter(point -> point.metric().equals(HIT))
                .collect(Collectors.groupingBy(CurvePoint::system, Collectors.averagingDouble(CurvePoint::mean)))
                .entrySet().stream().max(Map.Entry.comparingByValue());
    }

    private static String name(@Nullable SystemName system) {
        return system == null ? text("finding.development.baseRate") : SystemLabel.of(system);
    }

    private static String label(DevelopmentMetric metric) {
        return switch (metric) {
            case LOG_LOSS -> text("development.logLoss");
            case MAE -> "MAE";
            case ECE -> text("finding.development.calibration");
            default -> "AUC";
        };
    }
}
