package dev.thaw.bench.quality;

import dev.thaw.bench.quality.Verdict.Outcome;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a trained hybrid has to clear before its chart is worth showing, judged by the figures of any data set.
///
/// Means decide, as the criteria say; intervals stand beside them so that nobody takes chance for merit.
final class AcceptanceBar {
    /// The metrics that decide.
    static final List<String> METRICS = List.of("hit@3", "ndcg@10");

    /// By how much the hybrid may lie below the best baseline at a single length.
    static final double ROW_SLACK = 0.06;
    /// By how much it may lie below its better tower in the mean.
    static final double TOWER_SLACK = 0.005;
    /// Content weight asked for while nothing is known.
    static final double COLD_WEIGHT = 0.9;
    /// Standard deviation over seeds that the content weight may have.
    static final double WEIGHT_SPREAD = 0.05;

    /// What adding the same numbers in another order may change.
    private static final double ROUNDING = 1e-9;

    private final SeededCurves curves;

    AcceptanceBar(SeededCurves curves) {
        this.curves = curves;
    }

    /// One verdict a criterion, two where both metrics are asked.
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        METRICS.forEach(metric -> verdicts.add(overall(metric)));
        METRICS.forEach(metric -> verdicts.add(everyRow(metric)));
        METRICS.forEach(metric -> verdicts.add(towers(metric)));
        verdicts.add(coldWeight());
        verdicts.add(fall());
        verdicts.add(spread());
        return verdicts;
    }

    private Verdict overall(String metric) {
        String asks = "mean " + metric + " of the hybrid at least that of the best baseline";
        Optional<SystemName> best = curves.bestBaseline(metric);
        if (best.isEmpty() || !curves.has(SystemName.HYBRID)) {
            return notMeasured("a", asks, "the hybrid or every baseline was left out");
        }
        Estimate difference = curves.overallDifference(SystemName.HYBRID, best.get(), metric);
        return new Verdict("a", asks, signed(difference) + " over " + best.get(),
                Outcome.of(difference.mean() >= -ROUNDING));
    }

    private Verdict everyRow(String metric) {
        String asks = String.format(Locale.ROOT,
                "%s of the hybrid at every n at least that of the best baseline there − %.2f", metric, ROW_SLACK);
        if (curves.bestBaseline(metric).isEmpty() || !curves.has(SystemName.HYBRID)) {
            return notMeasured("b", asks, "the hybrid or every baseline was left out");
        }
        double lowest = Double.POSITIVE_INFINITY;
        String found = "";
        for (int length = 0; length < curves.lengths().size(); length++) {
            SystemName best = curves.bestBaseline(metric, length).orElseThrow();
            Estimate difference = curves.difference(SystemName.HYBRID, best, metric, length);
            if (difference.mean() < lowest) {
                lowest = difference.mean();
                found = "lowest " + signed(difference) + " over " + best + " at n = " + curves.lengths().get(length);
            }
        }
        return new Verdict("b", asks, found, Outcome.of(lowest >= -ROW_SLACK - ROUNDING));
    }

    private Verdict towers(String metric) {
        String asks = String.format(Locale.ROOT, "mean %s of the hybrid at least that of its better tower − %.3f",
                metric, TOWER_SLACK);
        if (!curves.has(SystemName.HYBRID) || !curves.systems().containsAll(SeededCurves.TOWERS)) {
            return notMeasured("c", asks, "the hybrid or one of its towers was left out");
        }
        SystemName best = curves.bestTower(metric).orElseThrow();
        Estimate difference = curves.overallDifference(SystemName.HYBRID, best, metric);
        return new Verdict("c", asks, signed(difference) + " over " + best,
                Outcome.of(difference.mean() >= -TOWER_SLACK - ROUNDING));
    }

    private Verdict coldWeight() {
        String asks = String.format(Locale.ROOT, "content weight at n = 0 at least %.2f", COLD_WEIGHT);
        if (!curves.hasMixer() || curves.lengths().getFirst() != 0) {
            return notMeasured("d", asks, curves.hasMixer() ? "no length is 0" : "the hybrid was left out");
        }
        Estimate weight = curves.contentWeight().getFirst();
        return new Verdict("d", asks, plain(weight), Outcome.of(weight.mean() >= COLD_WEIGHT - ROUNDING));
    }

    private Verdict fall() {
        String asks = "content weight falls from the first n to the last, the interval of the difference above 0";
        if (!curves.hasMixer() || curves.lengths().size() < 2) {
            return notMeasured("e", asks, curves.hasMixer() ? "there is one length" : "the hybrid was left out");
        }
        Estimate fall = curves.contentWeightFall();
        return new Verdict("e", asks, "falls by " + plain(fall), Outcome.of(fall.lower() > ROUNDING));
    }

    private Verdict spread() {
        String asks = String.format(Locale.ROOT,
                "standard deviation of the content weight over seeds at most %.2f at every n", WEIGHT_SPREAD);
        if (!curves.hasMixer()) {
            return notMeasured("f", asks, "the hybrid was left out");
        }
        List<Double> spread = curves.contentWeightSpread();
        double most = Collections.max(spread);
        return Double.isNaN(most)
                ? notMeasured("f", asks, "one seed has no spread")
                : new Verdict("f", asks, String.format(Locale.ROOT, "at most %.3f, at n = %d", most,
                        curves.lengths().get(spread.indexOf(most))), Outcome.of(most <= WEIGHT_SPREAD + ROUNDING));
    }

    private static Verdict notMeasured(String criterion, String asks, String why) {
        return new Verdict(criterion, asks, why, Outcome.NOT_MEASURED);
    }

    private static String signed(Estimate estimate) {
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", estimate.mean(), estimate.lower(), estimate.upper());
    }

    private static String plain(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.mean(), estimate.lower(), estimate.upper());
    }
}
