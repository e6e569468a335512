package dev.thaw.evaluate.statistics;

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
        List<WeightedSurvival> arms = IntStream.range(0, times.size())
                .mapToObj(arm -> new WeightedSurvival(times.get(arm), happened.get(arm), tau)).toList();
        double[][] means = new double[arms.size()][bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            for (int arm = 0; arm < means.length; arm++) {
                means[arm][number] = arms.get(arm).restrictedMean(occurrences);
            }
        });
        return means;
    }
}
