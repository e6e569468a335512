package dev.thaw.evaluate.conversion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Time to first conversion by Kaplan–Meier.
///
/// @param arm            whom it is about ("all users")
/// @param users          users who entered
/// @param conversions    users who converted while observed
/// @param steps          the curve, one step for each distinct conversion time, ascending; starts with `(0, 1, 1, 1)`
/// @param censoredAtDays times at which users left observation unconverted, ascending
/// @param medianDays     first time at which half have converted, or null if not reached
/// @param convertedByDay7  share converted by day 7, or null where the follow-up is shorter
/// @param convertedByDay30 share converted by day 30, or null where the follow-up is shorter
/// @param tauDays        horizon of the restricted mean: 30 days, or the follow-up where that is shorter
/// @param rmstDays       restricted mean time to conversion, the area under the curve up to τ
/// @param rmstLower      lower end of its 95 % interval
/// @param rmstUpper      upper end of its 95 % interval
public record SurvivalCurve(String arm, int users, int conversions, List<Step> steps, List<Double> censoredAtDays,
        @Nullable Double medianDays, @Nullable Double convertedByDay7, @Nullable Double convertedByDay30,
        double tauDays, double rmstDays, double rmstLower, double rmstUpper) {
    public SurvivalCurve {
        steps = List.copyOf(steps);
        censoredAtDays = List.copyOf(censoredAtDays);
    }

    /// The curve from a time on, until the next step.
    ///
    /// @param days     since sign-up
    /// @param survival share not yet converted, `0…1`
    /// @param lower    lower end of Greenwood's log-log interval
    /// @param upper    upper end of Greenwood's log-log interval
    public record Step(double days, double survival, double lower, double upper) {}
}
