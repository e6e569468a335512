package dev.thaw.simulate.online;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an online test found out: the heart of `online.json`.
///
/// @param seed        of the newcomers
/// @param days        of the test
/// @param arms        in the order in which they were asked for
/// @param differences paired differences of the hybrid, or else of the first arm, with every other arm
public record OnlineResult(long seed, int days, List<ArmResult> arms, List<Difference> differences) {
    public OnlineResult {
        arms = List.copyOf(arms);
        differences = List.copyOf(differences);
    }

    /// The arm of that name.
    public ArmResult arm(String name) {
        return arms.stream().filter(arm -> arm.arm().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no arm " + name));
    }

    /// One arm.
    ///
    /// @param arm          the arm's name
    /// @param users        newcomers
    /// @param pages        pages served to them, ten courses each
    /// @param ctr3         true CTR@3: the mean, over pages, of the chance that one of the first three is clicked
    /// @param realisedCtr3 share of pages of which one of the first three was clicked: the same with the noise of clicks
    /// @param ttfc         time to first conversion, with the same τ for all arms
    /// @param diversity    mean share of the catalogue's categories on a page
    /// @param regret       pages with a click in the first three that the best pages would have had more, each page
    ///                     compared with the best there could have been for that person at that moment
    /// @param byDay        as the days passed
    /// @param byHistory    by what was known of the person; history lengths that nobody had are left out
    /// @param stages       how many newcomers have come how far at the end
    public record ArmResult(String arm, int users, int pages, Estimate ctr3, Estimate realisedCtr3, SurvivalCurve ttfc,
            Estimate diversity, double regret, List<DayPoint> byDay, List<HistoryPoint> byHistory,
            Map<Stage, Integer> stages) {
        public ArmResult {
            byDay = List.copyOf(byDay);
            byHistory = List.copyOf(byHistory);
            stages = Map.copyOf(stages);
        }
    }

    /// A figure with its 95 % interval.
    public record Estimate(double mean, double lower, double upper) {
        /// Whether the interval lies wholly on one side of zero.
        public boolean excludesZero() {
            return lower > 0 || upper < 0;
        }
    }

    /// An arm after a day.
    ///
    /// @param day       days passed, from 1
    /// @param ctr3      true CTR@3 of all pages so far, null before the first
    /// @param regret    so far
    /// @param converted first conversions so far
    public record DayPoint(int day, @Nullable Double ctr3, double regret, int converted) {}

    /// True CTR@3 by history length.
    ///
    /// @param from  fewest events known
    /// @param to    most events known, null where there is no limit
    /// @param ctr3  with its interval
    /// @param pages served with such a history
    /// @param users newcomers who had such a page
    public record HistoryPoint(int from, @Nullable Integer to, Estimate ctr3, int pages, int users) {}

    /// `arm − versus`, newcomer by newcomer.
    ///
    /// @param ctr3         of the true CTR@3
    /// @param realisedCtr3 of the share of pages clicked
    /// @param rmstDays     of the restricted mean time to conversion: negative is faster
    /// @param diversity    of the diversity
    /// @param power        newcomers that a test of this difference takes
    public record Difference(String arm, String versus, Estimate ctr3, Estimate realisedCtr3, Estimate rmstDays,
            Estimate diversity, Power power) {}

    /// Newcomers until the difference found here shows with 80 % power at 5 % two-sided; null where the difference is
    /// too small for any number below a thousand million.
    ///
    /// @param ctr3Paired  for the true CTR@3 in a simulation with common random numbers: newcomers in all
    /// @param ctr3PerArm  for clicked pages in an A/B test: newcomers in each of two arms
    /// @param rmstPaired  for the restricted mean time in such a simulation: newcomers in all
    /// @param rmstPerArm  for the restricted mean time in an A/B test: newcomers in each of two arms
    public record Power(@Nullable Long ctr3Paired, @Nullable Long ctr3PerArm, @Nullable Long rmstPaired,
            @Nullable Long rmstPerArm) {}
}
