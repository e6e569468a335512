package dev.thaw.figure.finding;

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

/// How broad the hybrid's lists are: by history length, and against the baselines'.
final class ListFindings {
    private static final String METRIC = "diversity";
    private static final List<SystemName> BASELINES = List.of(SystemName.RANDOM, SystemName.POPULARITY,
            SystemName.RECENT_POPULARITY, SystemName.EASE, SystemName.HAND_MIX);

    private ListFindings() {}

    static Optional<Finding> diversity(RunResult result) {
        List<CurvePoint> points = result.curve().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals(METRIC))
                .sorted(Comparator.comparingInt(CurvePoint::n)).toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Topic.DIVERSITY, byLength(points) + againstBaselines(result)));
    }

    private static String byLength(List<CurvePoint> points) {
        CurvePoint first = points.getFirst();
        CurvePoint last = points.getLast();
        if (points.size() == 1) {
            return text("finding.lists.one", share(first), Numbers.plain(first.n()));
        }
        String key;
        if (first.upper() < last.lower()) {
            key = "finding.lists.broaden";
        } else if (first.lower() > last.upper()) {
            key = "finding.lists.narrow";
        } else {
            key = "finding.lists.open";
        }
        return text(key, share(first), Numbers.plain(first.n()), share(last), Numbers.plain(last.n()));
    }

    /// Over all lengths, by paired differences; nothing where there are none.
    private static String againstBaselines(RunResult result) {
        List<String> broader = new ArrayList<>();
        List<String> narrower = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (SystemName baseline : BASELINES) {
            result.differences().stream().filter(difference -> difference.system() == SystemName.HYBRID
                    && difference.versus() == baseline && difference.metric().equals(METRIC)
                    && difference.n() == Difference.ALL).findFirst().ifPresent(difference -> {
                        String compared = text("finding.lists.difference", SystemLabel.of(baseline),
                                Numbers.interval(difference.mean(), difference.lower(), difference.upper(), 3, 0));
                        switch (Verdict.of(difference)) {
                            case BETTER -> broader.add(compared);
                            case WORSE -> narrower.add(compared);
                            case NOT_DISTINGUISHABLE -> alike.add(compared);
                        }
                    });
        }
        List<String> parts = new ArrayList<>();
        addTo(parts, "finding.lists.broader", broader);
        addTo(parts, "finding.lists.narrower", narrower);
        addTo(parts, "finding.lists.alike", alike);
        return parts.isEmpty() ? "" : " " + text("finding.lists.compared", String.join("; ", parts));
    }

    private static void addTo(List<String> parts, String key, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(text(key, String.join(", ", names)));
        }
    }

    private static String share(CurvePoint point) {
        return Numbers.interval(point.mean(), point.lower(), point.upper(), 2, Double.NEGATIVE_INFINITY);
    }
}
