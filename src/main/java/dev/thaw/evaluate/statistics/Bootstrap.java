package dev.thaw.evaluate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The bootstrap by user: users are drawn with replacement, each with all that belongs to them.
///
/// Statistics computed from the same resample are paired: the difference of two systems' means in a resample is the
/// resampled difference (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993). The seed is part of the
/// definition, so the same users give the same intervals.
///
/// @param users     users to draw from, and drawn, `>= 1`
/// @param resamples how often, `>= 1`
/// @param seed      fixes the draws
public record Bootstrap(int users, int resamples, long seed) {
    /// Resamples of every interval Thaw shows.
    public static final int RESAMPLES = 2_000;
    /// Seed of every interval Thaw shows.
    public static final long SEED = 20_101;

    public Bootstrap {
        if (users < 1 || resamples < 1) {
            throw new IllegalArgumentException(
                    "users and resamples must be at least 1, were " + users + " and " + resamples);
        }
    }

    /// The bootstrap with Thaw's constants.
    public static Bootstrap over(int users) {
        return new Bootstrap(users, RESAMPLES, SEED);
    }

    /// Receives one resample.
    @FunctionalInterface
    public interface Resample {
        /// @param number      which, `0 … resamples − 1`
        /// @param occurrences how often each user was drawn, `[users]`; valid during the call only
        void accept(int number, int[] occurrences);
    }

    /// Draws every resample in turn.
    public void forEach(Resample resample) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] occurrences = new int[users];
        for (int number = 0; number < resamples; number++) {
            Arrays.fill(occurrences, 0);
            for (int draw = 0; draw < users; draw++) {
                occurrences[random.nextInt(users)]++;
            }
            resample.accept(number, occurrences);
        }
    }

    /// The resampled means of one value a user.
    ///
    /// @param values `[users]`
    /// @return `[resamples]`
    public double[] means(double[] values) {
        double[] means = new double[resamples];
        forEach((number, occurrences) -> means[number] = mean(values, occurrences));
        return means;
    }

    /// The mean of a resample.
    ///
    /// @param values      `[users]`
    /// @param occurrences how often each user was drawn, `[users]`, adding up to the number of users
    public static double mean(double[] values, int[] occurrences) {
        double sum = 0;
        for (int user = 0; user < values.length; user++) {
            sum += occurrences[user] * values[user];
        }
        return sum / values.length;
    }

    /// Two-sided p-value of "the mean difference is zero": twice the smaller share of resamples on either side of zero,
    /// with one added to numerator and denominator, so that it is never 0.
    ///
    /// @param differences resampled mean differences
    public static double pValue(double[] differences) {
        long notAbove = Arrays.stream(differences).filter(difference -> difference <= 0).count();
        long notBelow = Arrays.stream(differences).filter(difference -> difference >= 0).count();
        return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (differences.length + 1));
    }
}
