package dev.thaw.report;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        if (ttfc == null) {
            return result;
        }
        RunResult.Ttfc slim = new RunResult.Ttfc(ttfc.curves().stream().map(SlimResult::slim).toList(), ttfc.leftOut());
        ConversionViews all = result.views().conversions();
        ConversionViews conversions = new ConversionViews(slim(all.byWeek()),
                all.byAttribute().stream().map(SlimResult::slimArms).toList(), slim(all.byRegime()),
                slim(all.recommendable()), new EarlyConversions(all.early().events(), all.early().users(),
                        all.early().rows().subList(0, Math.min(MOST, all.early().rows().size()))));
        return new RunResult(result.run(), result.provenance(), result.data(), result.cohort(), result.baselines(),
                result.curve(), result.differences(), result.mixer(), slim, result.loss(), result.timings(),
                result.notes(), result.audit(), result.views().withConversions(conversions));
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

    private static @Nullable ComparedArms slim(@Nullable ComparedArms compared) {
        return compared == null ? null : slimArms(compared);
    }

    private static ComparedArms slimArms(ComparedArms compared) {
        return new ComparedArms(compared.by(), compared.arms().stream().map(SlimResult::slim).toList(),
                compared.differences(), compared.logRank());
    }

    private static SurvivalCurve slim(SurvivalCurve curve) {
        return curve.drawnBy(thinned(curve.steps(), MOST), thinned(curve.censoredAtDays(), MOST));
    }
}
