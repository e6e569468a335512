package dev.thaw.report;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.List;

/// A result small enough to travel inside a page.
///
/// Survival curves of many users have tens of thousands of steps and censored times. What a picture cannot show is
/// left out; medians, shares and restricted means stay as they were computed from all of it.
final class SlimResult {
    /// Steps, and censored times, that a curve keeps at most.
    static final int MOST = 2_000;

    private SlimResult() {}

    static RunResult of(RunResult result) {
        RunResult.Ttfc ttfc = result.ttfc();
        if (ttfc == null || ttfc.curves().stream().allMatch(SlimResult::isSlim)) {
            return result;
        }
        RunResult.Ttfc slim = new RunResult.Ttfc(ttfc.curves().stream().map(SlimResult::slim).toList(), ttfc.leftOut());
        return new RunResult(result.run(), result.provenance(), result.data(), result.cohort(), result.baselines(),
                result.curve(), result.differences(), result.mixer(), slim, result.loss(), result.timings(),
                result.notes(), result.audit(), result.views());
    }

    /// Evenly chosen members of a list, the first and the last among them.
    static <T> List<T> thinned(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>(most);
        for (int k = 0; k < most; k++) {
            some.add(all.get((int) ((long) k * (all.size() - 1) / (most - 1))));
        }
        return some;
    }

    private static boolean isSlim(SurvivalCurve curve) {
        return curve.steps().size() <= MOST && curve.censoredAtDays().size() <= MOST;
    }

    private static SurvivalCurve slim(SurvivalCurve curve) {
        return new SurvivalCurve(curve.arm(), curve.users(), curve.conversions(), thinned(curve.steps(), MOST),
                thinned(curve.censoredAtDays(), MOST), curve.medianDays(), curve.convertedByDay7(),
                curve.convertedByDay30(), curve.tauDays(), curve.rmstDays(), curve.rmstLower(), curve.rmstUpper());
    }
}
