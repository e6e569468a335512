package dev.thaw.evaluate;

import dev.thaw.evaluate.statistics.Bootstrap;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Resampled means of the content weight: users are drawn with replacement and, where the mixer is an ensemble, so are
/// its networks. The band then holds both what other users and what other seeds of the mixer would have given.
///
/// The networks drawn in a resample are the same at every history length, so that lengths stay paired.
final class MixerResamples {
    private static final long STREAM = 0x6d69;

    private final double[][] means;

    /// @param weights content weight, `[lengths][users]`
    /// @param members content weight of each network, `[lengths][users][members]`; no members where there is no ensemble
    MixerResamples(Bootstrap bootstrap, double[][] weights, double[][][] members) {
        means = new double[weights.length][bootstrap.resamples()];
        SplittableRandom random = new SplittableRandom(bootstrap.seed() ^ STREAM);
        int networks = weights.length == 0 ? 0 : members[0][0].length;
        double[] perUser = new double[bootstrap.users()];
        bootstrap.forEach((number, occurrences) -> {
            int[] drawn = random.ints(networks, 0, Math.max(1, networks)).toArray();
            for (int length = 0; length < weights.length; length++) {
                double[][] ofUsers = members[length];
                Arrays.setAll(perUser, user -> mean(ofUsers[user], drawn));
                means[length][number] = Bootstrap.mean(networks == 0 ? weights[length] : perUser, occurrences);
            }
        });
    }

    private static double mean(double[] values, int[] drawn) {
        double sum = 0;
        for (int member : drawn) {
            sum += values[member];
        }
        return drawn.length == 0 ? 0 : sum / drawn.length;
    }

    /// The resampled means at a history length, `[resamples]`.
    double[] means(int length) {
        return means[length].clone();
    }

    /// The resampled means at a length less those at the first, `[resamples]`.
    double[] changes(int length) {
        double[] changes = means(length);
        for (int number = 0; number < changes.length; number++) {
            changes[number] -= means[0][number];
        }
        return changes;
    }
}
