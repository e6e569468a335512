package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.List;

/// Observed time to first conversion, as Kaplan–Meier curves.
final class SurvivalFigures {
    private SurvivalFigures() {}

    /// The arms of one run.
    static Figure of(RunResult result) {
        RunResult.Ttfc ttfc = result.ttfc();
        String provenance = Captions.provenance(result);
        if (ttfc == null || ttfc.curves().isEmpty()) {
            return new Figure(FigureName.TTFC, text("ttfc.title"), "", provenance,
                    new Drawing.Empty(text("ttfc.absent")));
        }
        SurvivalCurve first = ttfc.curves().getFirst();
        List<Drawing.Arm> arms = ttfc.curves().stream()
                .map(curve -> new Drawing.Arm(ArmLabel.of(curve.arm()), 0, curve)).toList();
        String leftOut = ttfc.leftOut() == 0
                ? ""
                : " · " + text("ttfc.leftOut", Numbers.count(ttfc.leftOut()));
        return new Figure(FigureName.TTFC, text("ttfc.title"), followUp(first) + leftOut, provenance, drawing(arms));
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
            return new Figure(FigureName.TTFC, text("ttfc.title"), "", provenance,
                    new Drawing.Empty(text("ttfc.absent")));
        }
        return new Figure(FigureName.TTFC, text("ttfc.title"), text("ttfc.bands"),
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
                ? text("ttfc.noMedian")
                : text("ttfc.median", Numbers.fixed(curve.medianDays(), 1));
        return text("ttfc.followUp", Numbers.count(curve.conversions()), Numbers.count(curve.users()), median);
    }

    /// A test in words: `χ² 6.05 on 4 degrees of freedom, p = 0.196`.
    static String test(LogRank test) {
        return text(test.degreesOfFreedom() == 1 ? "ttfc.test.one" : "ttfc.test", Numbers.fixed(test.statistic(), 2),
                test.degreesOfFreedom(), Numbers.pValue(test.pValue()));
    }

    /// The axis of days that holds all curves.
    static Axis days(String label, List<Drawing.Arm> arms) {
        double last = arms.stream().mapToDouble(arm -> lastDay(arm.curve())).max().orElse(0);
        return Axis.linear(label, 0, last > 0 ? last : 1);
    }

    private static Drawing drawing(List<Drawing.Arm> arms) {
        return new Drawing.Survival(days(text("axis.signup"), arms), Axis.linear(text("axis.unconverted"), 0, 1), arms);
    }
}
