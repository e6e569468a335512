package dev.thaw.evaluate.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Restricted means of the same people in several arms, resampled together.
///
/// Where every person is in every arm, as with systems that all answer the same people, arms are no independent groups:
/// Greenwood's variances must not be added. The bootstrap by user draws each person with their times in all arms, so the
/// difference of two restricted means in a resample is the resampled difference.
public final class PairedRestrictedMeans {
    private PairedRestrictedMeans() {}

    /// The restricted means of every resample, `[arms][resamples]`; in a resample that nobody outlasts the curve goes on
    /// level to the horizon.
    ///
    /// @param times    `[arms][people]`
    /// @param happened `[arms][people]`
    /// @param tau      horizon
    public static double[][] resampled(List<double[]> times, List<boolean[]> happened, double tau,
            Bootstrap bootstrap) {
        int[][] orders = times.stream()
                .map(own -> IntStream.range(0, own.length).boxed().sorted(Comparator.comparingDouble(k -> own[k]))
                        .mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        double[][] means = new double[times.size()][bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            for (int arm = 0; arm < means.length; arm++) {
                means[arm][number] = mean(times.get(arm), happened.get(arm), orders[arm], occurrences, tau);
            }
        });
        return means;
    }

    /// The area under the curve of people who occur so often each.
    private static double mean(double[] times, boolean[] happened, int[] order, int[] occurrences, double tau) {
        int atRisk = times.length;
        double survival = 1;
        double area = 0;
        double reached = 0;
        int next = 0;
        while (next < order.length && times[order[next]] < tau) {
            double time = times[order[next]];
            int events = 0;
            int leaving = 0;
            while (next < order.length && times[order[next]] == time) {
                int person = order[next++];
                events += happened[person] ? occurrences[person] : 0;
                leaving += occurrences[person];
            }
            if (events > 0) {
                area += survival * (time - reached);
                reached = time;
                survival *= 1 - (double) events / atRisk;
            }
            atRisk -= leaving;
        }
        return area + survival * (tau - reached);
    }
}
