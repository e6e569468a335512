package dev.thaw.figure;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.List;

/// Observed time to first conversion, as Kaplan–Meier curves.
final class SurvivalFigures {
    private static final String TITLE = "Time to first conversion";
    private static final String VERTICAL = "Share of users who have not converted yet";
    private static final String HORIZONTAL = "Days since sign-up";
    private static final String ABSENT = "Time to first conversion needs conversion events; this data has none.";

    private static final double LEAST_P = 0.001;

    private SurvivalFigures() {}

    /// The arms of one run.
    static Figure of(RunResult result) {
        RunResult.Ttfc ttfc = result.ttfc();
        String provenance = Captions.provenance(result);
        if (ttfc == null || ttfc.curves().isEmpty()) {
            return new Figure(FigureName.TTFC, TITLE, "", provenance, new Drawing.Empty(ABSENT));
        }
        SurvivalCurve first = ttfc.curves().getFirst();
        List<Drawing.Arm> arms = ttfc.curves().stream().map(curve -> new Drawing.Arm(curve.arm(), 0, curve)).toList();
        String leftOut = ttfc.leftOut() == 0
                ? ""
                : " · " + Numbers.count(ttfc.leftOut()) + " signed up before observation began and are left out";
        return new Figure(FigureName.TTFC, TITLE, followUp(first) + leftOut, provenance, drawing(arms));
    }

    /// The first arm of each run.
    static Figure overlay(List<LabelledRun> runs) {
        List<Drawing.Arm> arms = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            RunResult.Ttfc ttfc = runs.get(k).result().ttfc();
            if (ttfc != null && !ttfc.curves().isEmpty()) {
                arms.add(new Drawing.Arm(runs.get(k).label(), k, ttfc.curves().getFirst()));
            }
        }
        String provenance = Captions.provenance(runs);
        if (arms.isEmpty()) {
            return new Figure(FigureName.TTFC, TITLE, "", provenance, new Drawing.Empty(ABSENT));
        }
        return new Figure(FigureName.TTFC, TITLE, "bands: 95\u00a0% log-log intervals · ticks: observation ended",
                provenance,
                drawing(arms));
    }

    /// The last day on which a curve knows anything: its last step or its last censored user.
    static double lastDay(SurvivalCurve curve) {
        double step = curve.steps().isEmpty() ? 0 : curve.steps().getLast().days();
        double censored = curve.censoredAtDays().isEmpty() ? 0 : curve.censoredAtDays().getLast();
        return Math.max(step, censored);
    }

    private static String followUp(SurvivalCurve curve) {
        String median = curve.medianDays() == null
                ? "median not reached"
                : "median " + Numbers.fixed(curve.medianDays(), 1) + " days";
        return Numbers.count(curve.conversions()) + " of " + Numbers.count(curve.users()) + " users converted · "
                + median
                + " · band: 95\u00a0% log-log interval · ticks: observation ended unconverted";
    }

    /// A test in words: `χ² 6.05 on 4 degrees of freedom, p = 0.196`.
    static String test(LogRank test) {
        return "χ² " + Numbers.fixed(test.statistic(), 2) + " on " + test.degreesOfFreedom()
                + (test.degreesOfFreedom() == 1 ? " degree" : " degrees") + " of freedom, p "
                + (test.pValue() < LEAST_P ? "< 0.001" : "= " + Numbers.fixed(test.pValue(), 3));
    }

    /// The axis of days that holds all curves.
    static Axis days(String label, List<Drawing.Arm> arms) {
        double last = arms.stream().mapToDouble(arm -> lastDay(arm.curve())).max().orElse(0);
        return Axis.linear(label, 0, last > 0 ? last : 1);
    }

    private static Drawing drawing(List<Drawing.Arm> arms) {
        return new Drawing.Survival(days(HORIZONTAL, arms), Axis.linear(VERTICAL, 0, 1), arms);
    }
}
