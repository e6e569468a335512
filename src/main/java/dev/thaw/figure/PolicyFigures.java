package dev.thaw.figure;

import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.clicks.LogFacts;
import dev.thaw.evaluate.clicks.PolicyEstimate;
import dev.thaw.evaluate.clicks.SlotEstimate;
import dev.thaw.experiment.ThawVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One logged policy estimated from another's log, beside what was really observed.
public final class PolicyFigures {
    private PolicyFigures() {}

    /// A dot plot: a row for each estimator, and one for what was observed; all with their intervals. A refusal is an empty
    /// figure that says why.
    public static Figure of(PolicyEstimate estimate) {
        LogFacts log = estimate.log();
        LogFacts target = estimate.target();
        SlotEstimate slots = estimate.estimate();
        String title = "Click rate per shown slot of " + target.name() + ", estimated and observed";
        String provenance = "log " + log.name() + " (" + Numbers.count(log.slots()) + " slots, "
                + Numbers.count(log.clicks()) + " clicks) · Thaw " + ThawVersion.current();
        String refusal = slots.refusal();
        if (refusal != null) {
            return new Figure(FigureName.CTR_AT_3, title, "", provenance,
                    new Drawing.Empty("No estimate from the " + log.name() + " log: " + refusal + ". Observed: "
                            + Numbers.interval(target.rate().mean(), target.rate().lower(), target.rate().upper(), 4, 0)
                            + "."));
        }
        List<Drawing.Row> rows = new ArrayList<>();
        List<Point> estimated = new ArrayList<>();
        for (ClickRate rate : slots.rates()) {
            estimated.add(point(rows.size(), rate));
            rows.add(new Drawing.Row("", rate.estimator().toUpperCase(Locale.ROOT), "from " + log.name()));
        }
        Point observed = point(rows.size(), target.rate());
        rows.add(new Drawing.Row("", "observed", Numbers.count(target.clicks()) + " clicks"));
        List<Line> lines = List.of(new Line("estimated from " + log.name(), null, 0, true, estimated),
                new Line("observed of " + target.name(), null, 1, true, List.of(observed)));
        String subtitle = EvidenceTier.PROPENSITIES.label() + " · effective sample size "
                + Numbers.count(Math.round(slots.effectiveSampleSize())) + " of " + Numbers.count(slots.slots())
                + " · largest weight " + Numbers.fixed(slots.largestWeight(), 1) + " · "
                + (estimate.mostWeight() == null ? "no clipping" : Numbers.count(slots.clipped()) + " clipped")
                + " · lines: 95\u00a0% intervals";
        return new Figure(FigureName.CTR_AT_3, title, subtitle, provenance,
                new Drawing.Rows(Axis.linear("Click rate per shown slot", 0,
                        HistoryAxes.roundUp(HistoryAxes.highest(lines))), rows, lines));
    }

    private static Point point(int row, ClickRate rate) {
        return new Point(row, rate.mean(), rate.lower(), rate.upper(), 0);
    }
}
