package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

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
        String title = text("policy.title", target.name());
        String provenance = text("policy.provenance", log.name(), Numbers.count(log.slots()),
                Numbers.count(log.clicks()), ThawVersion.current());
        String refusal = slots.refusal();
        if (refusal != null) {
            return new Figure(FigureName.CTR_AT_3, title, "", provenance,
                    new Drawing.Empty(text("policy.refused", log.name(), refusal,
                            Numbers.interval(target.rate().mean(), target.rate().lower(), target.rate().upper(), 4,
                                    0))));
        }
        List<Drawing.Row> rows = new ArrayList<>();
        List<Point> estimated = new ArrayList<>();
        for (ClickRate rate : slots.rates()) {
            estimated.add(point(rows.size(), rate));
            rows.add(new Drawing.Row("", rate.estimator().toUpperCase(Locale.ROOT), text("policy.from", log.name())));
        }
        Point observed = point(rows.size(), target.rate());
        rows.add(new Drawing.Row("", text("policy.observed"),
                text("policy.clicks", Numbers.count(target.clicks()))));
        List<Line> lines = List.of(new Line(text("policy.line.estimated", log.name()), null, 0, true, estimated),
                new Line(text("policy.line.observed", target.name()), null, 1, true, List.of(observed)));
        String subtitle = text("policy.subtitle", EvidenceLabel.of(EvidenceTier.PROPENSITIES),
                Numbers.count(Math.round(slots.effectiveSampleSize())), Numbers.count(slots.slots()),
                Numbers.fixed(slots.largestWeight(), 1),
                estimate.mostWeight() == null
                        ? text("policy.noClipping")
                        : text("policy.clipped", Numbers.count(slots.clipped())))
                + " · " + text("caption.lines");
        return new Figure(FigureName.CTR_AT_3, title, subtitle, provenance,
                new Drawing.Rows(Axis.linear(text("policy.axis"), 0,
                        HistoryAxes.roundUp(HistoryAxes.highest(lines))), rows, lines));
    }

    private static Point point(int row, ClickRate rate) {
        return new Point(row, rate.mean(), rate.lower(), rate.upper(), 0);
    }
}
