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
    /// Arms that are compared keep so many times fewer than the curve of everybody.
    private static final int OF_ARMS = 4;

    private SlimResult() {}

    /// @param most steps, and censored times, that the curve of everybody keeps
    static RunResult of(RunResult result, int most) {
        RunResult.Ttfc ttfc = result.ttfc();
        if (ttfc == null) {
            return result;
        }
        RunResult.Ttfc slim = new RunResult.Ttfc(ttfc.curves().stream().map(curve -> slim(curve, most)).toList(),
                ttfc.leftOut());
        ConversionViews all = result.views().conversions();
        ConversionViews conversions = new ConversionViews(slim(all.byWeek(), most),
                all.byAttribute().stream().map(arms -> slimArms(arms, most)).toList(), slim(all.byRegime(), most),
                slim(all.recommendable(), most), new EarlyConversions(all.early().events(), all.early().users(),
                        all.early().rows().subList(0, Math.min(most, all.early().rows().size()))));
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

    private static @Nullable ComparedArms slim(@Nullable ComparedArms compared, int most) {
        return compared == null ? null : slimArms(compared, most);
    }

    private static ComparedArms slimArms(ComparedArms compared, int most) {
        return new ComparedArms(compared.by(),
                compared.arms().stream().map(arm -> slim(arm, Math.max(2, most / OF_ARMS))).toList(),
                compared.differences(), compared.logRank());
    }

    private static SurvivalCurve slim(SurvivalCurve curve, int most) {
        return curve.drawnBy(thinned(curve.steps(), most), thinned(curve.censoredAtDays(), most));
    }
}
