package dev.thaw.evaluate.conversion;

import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.KaplanMeier;
import dev.thaw.evaluate.statistics.KaplanMeier.RestrictedMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People followed until they convert or observation ends, before anything is estimated from them.
///
/// @param arm       what they have in common
/// @param days      to the conversion or the end of observation, `>= 0`, `[people]`, not empty
/// @param converted whether it ended with the conversion, `[people]`
public record FollowedArm(String arm, double[] days, boolean[] converted) {
    private static final double WEEK = 7;
    private static final double MONTH = 30;

    public FollowedArm {
        if (days.length == 0 || days.length != converted.length) {
            throw new IllegalArgumentException("days and converted of arm " + arm
                    + " must be equally long and not empty, were " + days.length + " and " + converted.length);
        }
    }

    /// How many people there are.
    public int size() {
        return days.length;
    }

    /// The longest time anyone was observed, in days: no estimate reaches beyond it.
    public double followUp() {
        return Arrays.stream(days).max().orElseThrow();
    }

    /// The arm's curve.
    ///
    /// @param longestTau the restricted mean looks no further than this, nor than the follow-up
    public SurvivalCurve curve(double longestTau) {
        KaplanMeier fit = KaplanMeier.fit(days, converted);
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        steps.add(new SurvivalCurve.Step(0, 1, 1, 1));
        int conversions = 0;
        for (KaplanMeier.Step step : fit.steps()) {
            conversions += step.events();
            steps.add(new SurvivalCurve.Step(step.time(), step.survival(), step.interval().lower(),
                    step.interval().upper(), step.events()));
        }
        List<Double> censored = new ArrayList<>();
        for (int k = 0; k < days.length; k++) {
            if (!converted[k]) {
                censored.add(days[k]);
            }
        }
        censored.sort(null);
        RestrictedMean mean = restrictedMean(fit, Math.min(longestTau, fit.followUp()));
        return new SurvivalCurve(arm, days.length, conversions, steps, censored,
                fit.median().isPresent() ? fit.median().getAsDouble() : null, convertedBy(fit, WEEK),
                convertedBy(fit, MONTH), mean.tau(), mean.mean(), mean.interval().lower(), mean.interval().upper(),
                intervalBy(fit, WEEK), intervalBy(fit, MONTH));
    }

    /// The restricted mean over a horizon.
    ///
    /// @param tau in days, `>= 0`, not beyond [#followUp()]
    RestrictedMean restrictedMean(double tau) {
        return restrictedMean(KaplanMeier.fit(days, converted), tau);
    }

    private static RestrictedMean restrictedMean(KaplanMeier fit, double tau) {
        return tau > 0 ? fit.restrictedMean(tau) : new RestrictedMean(0, 0, 0);
    }

    private static @Nullable Double convertedBy(KaplanMeier fit, double day) {
        return fit.followUp() >= day ? 1 - fit.survival(day) : null;
    }

    private static @Nullable Interval intervalBy(KaplanMeier fit, double day) {
        return fit.followUp() >= day ? fit.interval(day).complement() : null;
    }
}
