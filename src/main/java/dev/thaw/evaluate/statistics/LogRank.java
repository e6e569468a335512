package dev.thaw.evaluate.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The log-rank test of two survival curves (Mantel, Cancer Chemotherapy Reports 50, 1966).
///
/// At every event time the first group's events are compared with what is expected if both groups shared one risk;
/// `(Σ observed − Σ expected)² / Σ variance` is chi-squared with one degree of freedom.
///
/// @param statistic chi-squared, `>= 0`; 0 where the groups cannot be told apart
/// @param pValue    two-sided, `0…1`
public record LogRank(double statistic, double pValue) {

    /// Compares two groups.
    ///
    /// @param times    until the event or until observation ended, `[people]`
    /// @param happened whether it ended with the event, `[people]`
    /// @param first    whether the person belongs to the first group, `[people]`
    public static LogRank test(double[] times, boolean[] happened, boolean[] first) {
        int[] order = IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(k -> times[k]))
                .mapToInt(Integer::intValue).toArray();
        int firstAtRisk = (int) IntStream.range(0, first.length).filter(k -> first[k]).count();
        double excess = 0;
        double variance = 0;
        int next = 0;
        while (next < order.length) {
            double time = times[order[next]];
            double atRisk = order.length - next;
            double share = firstAtRisk / atRisk;
            int events = 0;
            int firstEvents = 0;
            int firstLeaving = 0;
            while (next < order.length && times[order[next]] == time) {
                int person = order[next++];
                events += happened[person] ? 1 : 0;
                firstEvents += happened[person] && first[person] ? 1 : 0;
                firstLeaving += first[person] ? 1 : 0;
            }
            excess += firstEvents - events * share;
            if (atRisk > 1) {
                variance += events * share * (1 - share) * (atRisk - events) / (atRisk - 1);
            }
            firstAtRisk -= firstLeaving;
        }
        double statistic = variance > 0 ? excess * excess / variance : 0;
        return new LogRank(statistic, StandardNormal.twoSided(Math.sqrt(statistic)));
    }
}
