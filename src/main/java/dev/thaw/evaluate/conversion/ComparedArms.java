package dev.thaw.evaluate.conversion;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.KaplanMeier.RestrictedMean;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.evaluate.statistics.PairedRestrictedMeans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Survival curves of several arms, compared over one horizon.
///
/// The horizon τ is the same for all arms and no longer than the shortest follow-up among them, so that no restricted mean
/// looks where an arm has no data (Royston and Parmar, BMC Medical Research Methodology 13, 2013). Differences are those
/// of each further arm less the first.
///
/// @param by          what tells the arms apart: `week`, an attribute, `regime`, `system`, `policy`
/// @param arms        at least one, all with the same τ; the first is the one the others are compared with
/// @param differences of restricted means, one for every arm but the first
/// @param logRank     the test of all arms; null where the same people are in all arms, for which it does not hold
public record ComparedArms(String by, List<SurvivalCurve> arms, List<RmstDifference> differences,
        @Nullable LogRank logRank) {
    public ComparedArms {
        arms = List.copyOf(arms);
        differences = List.copyOf(differences);
        if (arms.isEmpty() || arms.size() != differences.size() + 1) {
            throw new IllegalArgumentException("differences must be one fewer than arms, were " + differences.size()
                    + " and " + arms.size());
        }
    }

    /// Compares arms of different people: intervals by Greenwood's variances, the log-rank test over all arms.
    ///
    /// @param arms       at least two; the first is the one the others are compared with
    /// @param longestTau the horizon is no longer than this, in days, nor than the shortest follow-up of an arm
    public static ComparedArms independent(String by, List<FollowedArm> arms, double longestTau) {
        double tau = commonTau(arms, longestTau);
        List<RestrictedMean> means = arms.stream().map(arm -> arm.restrictedMean(tau)).toList();
        List<RmstDifference> differences = new ArrayList<>();
        for (int k = 1; k < arms.size(); k++) {
            Interval interval = means.get(k).difference(means.getFirst());
            differences.add(difference(arms, k, means.get(k).mean() - means.getFirst().mean(), interval));
        }
        double[] days = arms.stream().flatMapToDouble(arm -> Arrays.stream(arm.days())).toArray();
        boolean[] converted = new boolean[days.length];
        int[] group = new int[days.length];
        int next = 0;
        for (int k = 0; k < arms.size(); k++) {
            for (boolean own : arms.get(k).converted()) {
                converted[next] = own;
                group[next++] = k;
            }
        }
        return new ComparedArms(by, curves(arms, tau), differences,
                LogRank.test(days, converted, group, arms.size()));
    }

    /// Compares arms that hold the same people, each at the same place: systems asked about the same users, policies in a
    /// world of common random numbers. Intervals of differences are paired, by bootstrap over users.
    ///
    /// @param arms       at least one, equally long; the first is the one the others are compared with
    /// @param longestTau the horizon is no longer than this, in days, nor than the shortest follow-up of an arm
    public static ComparedArms paired(String by, List<FollowedArm> arms, double longestTau) {
        if (arms.stream().mapToInt(FollowedArm::size).distinct().count() != 1) {
            throw new IllegalArgumentException("paired arms must hold the same people");
        }
        double tau = commonTau(arms, longestTau);
        double[][] resampled = PairedRestrictedMeans.resampled(arms.stream().map(FollowedArm::days).toList(),
                arms.stream().map(FollowedArm::converted).toList(), tau, Bootstrap.over(arms.getFirst().size()));
        double first = arms.getFirst().restrictedMean(tau).mean();
        List<RmstDifference> differences = new ArrayList<>();
        for (int k = 1; k < arms.size(); k++) {
            double[] paired = new double[resampled[k].length];
            for (int number = 0; number < paired.length; number++) {
                paired[number] = resampled[k][number] - resampled[0][number];
            }
            double days = arms.get(k).restrictedMean(tau).mean() - first;
            differences.add(difference(arms, k, days, Interval.ofPercentiles(paired).holding(days)));
        }
        return new ComparedArms(by, curves(arms, tau), differences, null);
    }

    /// The horizon of all arms, in days.
    public double tauDays() {
        return arms.getFirst().tauDays();
    }

    private static double commonTau(List<FollowedArm> arms, double longestTau) {
        return Math.min(longestTau, arms.stream().mapToDouble(FollowedArm::followUp).min().orElseThrow());
    }

    private static List<SurvivalCurve> curves(List<FollowedArm> arms, double tau) {
        return arms.stream().map(arm -> arm.curve(tau)).toList();
    }

    private static RmstDifference difference(List<FollowedArm> arms, int arm, double days, Interval interval) {
        return new RmstDifference(arms.get(arm).arm(), arms.getFirst().arm(), days, interval.lower(),
                interval.upper());
    }
}
