package dev.thaw.evaluate.conversion;

import dev.thaw.evaluate.statistics.Interval;
import java.util.List;
import java.util.Optional;
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
/// @param tauDays        horizon of the restricted mean: 30 days, or the shortest follow-up of the arms compared
/// @param rmstDays       restricted mean time to conversion, the area under the curve up to τ
/// @param rmstLower      lower end of its 95 % interval
/// @param rmstUpper      upper end of its 95 % interval
/// @param convertedByDay7Interval  Greenwood's log-log interval, or null where the share is or the result is older than it
/// @param convertedByDay30Interval the same for day 30
public record SurvivalCurve(String arm, int users, int conversions, List<Step> steps, List<Double> censoredAtDays,
        @Nullable Double medianDays, @Nullable Double convertedByDay7, @Nullable Double convertedByDay30,
        double tauDays, double rmstDays, double rmstLower, double rmstUpper,
        @Nullable Interval convertedByDay7Interval, @Nullable Interval convertedByDay30Interval) {
    public SurvivalCurve {
        steps = List.copyOf(steps);
        censoredAtDays = List.copyOf(censoredAtDays);
    }

    /// A curve whose shares have no intervals.
    public SurvivalCurve(String arm, int users, int conversions, List<Step> steps, List<Double> censoredAtDays,
            @Nullable Double medianDays, @Nullable Double convertedByDay7, @Nullable Double convertedByDay30,
            double tauDays, double rmstDays, double rmstLower, double rmstUpper) {
        this(arm, users, conversions, steps, censoredAtDays, medianDays, convertedByDay7, convertedByDay30, tauDays,
                rmstDays, rmstLower, rmstUpper, null, null);
    }

    /// The same estimates with fewer of the steps and censored times, for a picture.
    public SurvivalCurve drawnBy(List<Step> fewerSteps, List<Double> fewerCensored) {
        return new SurvivalCurve(arm, users, conversions, fewerSteps, fewerCensored, medianDays, convertedByDay7,
                convertedByDay30, tauDays, rmstDays, rmstLower, rmstUpper, convertedByDay7Interval,
                convertedByDay30Interval);
    }

    /// Whether the curve tells who was at risk; those of earlier versions do not.
    public boolean tellsAtRisk() {
        return users == conversions + censoredAtDays.size()
                && conversions == steps.stream().mapToInt(Step::conversions).sum();
    }

    /// The step that holds on a day, the last at or before it; empty before the first.
    public Optional<Step> at(double day) {
        return steps.stream().filter(step -> step.days <= day).reduce((_, later) -> later);
    }

    /// Users still observed and unconverted just before a day: at risk on it.
    public int atRisk(double day) {
        int converted = steps.stream().filter(step -> step.days < day).mapToInt(Step::conversions).sum();
        int censored = (int) censoredAtDays.stream().filter(at -> at < day).count();
        return users - converted - censored;
    }

    /// The curve from a time on, until the next step.
    ///
    /// @param days        since sign-up
    /// @param survival    share not yet converted, `0…1`
    /// @param lower       lower end of Greenwood's log-log interval
    /// @param upper       upper end of Greenwood's log-log interval
    /// @param conversions users who converted at this time; 0 for the beginning, and in results older than this count
    public record Step(double days, double survival, double lower, double upper, int conversions) {
        /// A step that does not tell how many it counts.
        public Step(double days, double survival, double lower, double upper) {
            this(days, survival, lower, upper, 0);
        }
    }
}
