package dev.thaw.evaluate.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The log-rank test of two or more survival curves (Mantel, Cancer Chemotherapy Reports 50, 1966; for several groups Peto
/// and Peto, JRSS A 135, 1972).
///
/// At every event time each group's events are compared with what is expected if all groups shared one risk. With `u` the
/// sums of observed less expected and `V` their hypergeometric covariance, both without the last group, `uᵀ V⁻¹ u` is
/// chi-squared with one degree of freedom less than there are groups; of two groups it is
/// `(Σ observed − Σ expected)² / Σ variance`.
///
/// @param statistic        chi-squared, `>= 0`; 0 where the groups cannot be told apart
/// @param degreesOfFreedom groups that could be compared, less one; 0 where there was nothing to compare
/// @param pValue           two-sided, `0…1`
public record LogRank(double statistic, int degreesOfFreedom, double pValue) {
    /// A pivot below this share of the largest variance is rounding: the group adds nothing to those before it.
    private static final double SINGULAR = 1e-10;

    /// Compares two groups.
    ///
    /// @param times    until the event or until observation ended, `[people]`
    /// @param happened whether it ended with the event, `[people]`
    /// @param first    whether the person belongs to the first group, `[people]`
    public static LogRank test(double[] times, boolean[] happened, boolean[] first) {
        return test(times, happened, IntStream.range(0, first.length).map(k -> first[k] ? 0 : 1).toArray(), 2);
    }

    /// Compares several groups.
    ///
    /// @param times    until the event or until observation ended, `[people]`
    /// @param happened whether it ended with the event, `[people]`
    /// @param group    each person's group, `0 … groups − 1`, `[people]`
    /// @param groups   how many there are, `>= 2`
    public static LogRank test(double[] times, boolean[] happened, int[] group, int groups) {
        int[] order = IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(k -> times[k]))
                .mapToInt(Integer::intValue).toArray();
        int[] atRisk = new int[groups];
        for (int own : group) {
            atRisk[own]++;
        }
        double[] excess = new double[groups - 1];
        double[][] covariance = new double[groups - 1][groups - 1];
        int next = 0;
        while (next < order.length) {
            double time = times[order[next]];
            int all = order.length - next;
            int events = 0;
            int[] eventsOf = new int[groups];
            int[] leaving = new int[groups];
            while (next < order.length && times[order[next]] == time) {
                int person = order[next++];
                events += happened[person] ? 1 : 0;
                eventsOf[group[person]] += happened[person] ? 1 : 0;
                leaving[group[person]]++;
            }
            double spread = all > 1 ? events * (all - events) / (all - 1.0) : 0;
            for (int a = 0; a < excess.length; a++) {
                double share = (double) atRisk[a] / all;
                excess[a] += eventsOf[a] - events * share;
                for (int b = 0; b < excess.length; b++) {
                    covariance[a][b] += spread * share * ((a == b ? 1 : 0) - (double) atRisk[b] / all);
                }
            }
            for (int own = 0; own < groups; own++) {
                atRisk[own] -= leaving[own];
            }
        }
        return of(excess, covariance);
    }

    /// `uᵀ V⁻¹ u` by symmetric elimination; a group without variance of its own is passed over.
    private static LogRank of(double[] excess, double[][] covariance) {
        double largest = IntStream.range(0, excess.length).mapToDouble(k -> covariance[k][k]).max().orElse(0);
        double statistic = 0;
        int freedom = 0;
        for (int pivot = 0; pivot < excess.length; pivot++) {
            double variance = covariance[pivot][pivot];
            if (!(variance > SINGULAR * largest)) {
                continue;
            }
            statistic += excess[pivot] * excess[pivot] / variance;
            freedom++;
            for (int row = pivot + 1; row < excess.length; row++) {
                double factor = covariance[row][pivot] / variance;
                excess[row] -= factor * excess[pivot];
                for (int column = pivot + 1; column < excess.length; column++) {
                    covariance[row][column] -= factor * covariance[pivot][column];
                }
            }
        }
        return new LogRank(statistic, freedom, freedom == 0 ? 1 : ChiSquared.atLeast(statistic, freedom));
    }
}
