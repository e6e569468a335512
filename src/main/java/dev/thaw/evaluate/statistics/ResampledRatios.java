package dev.thaw.evaluate.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Bootstrap by user of what not every user has equally much of, or at all: the accuracy of some users only, the recall
/// of rare items.
///
/// The estimate is `Σ numerator ÷ Σ denominator` over users. In a resample both sums count a user as often as drawn; a
/// resample that draws nobody with a denominator says nothing and is left out. For example users with 1 of 2 and 0 of 1
/// give 1/3, and a resample that draws the first twice gives 2/4.
public final class ResampledRatios {
    private ResampledRatios() {}

    /// The parts of one ratio.
    ///
    /// @param users        positions of the users who contribute, `[contributors]`, at least one
    /// @param numerators   what each contributes above, `[contributors]`
    /// @param denominators what each contributes below, `> 0`, `[contributors]`
    public record Ratio(int[] users, double[] numerators, double[] denominators) {
        public Ratio {
            if (users.length == 0 || users.length != numerators.length || users.length != denominators.length) {
                throw new IllegalArgumentException("users, numerators and denominators must be equally long and not "
                        + "empty, were " + users.length + ", " + numerators.length + ", " + denominators.length);
            }
        }

        /// A mean over some users.
        ///
        /// @param users  their positions, `[contributors]`
        /// @param values one a user, `[contributors]`
        public static Ratio mean(int[] users, double[] values) {
            double[] ones = new double[users.length];
            Arrays.fill(ones, 1);
            return new Ratio(users, values, ones);
        }

        /// The ratio over all users.
        public double estimate() {
            return Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
        }

        /// How much the ratio moves per weight given to each contributor, up to a common factor, `[users]`.
        public double[] influences() {
            double ratio = estimate();
            double[] influences = new double[users.length];
            Arrays.setAll(influences, k -> numerators[k] - ratio * denominators[k]);
            return influences;
        }

        /// The ratio of a resample, `NaN` where nobody who contributes was drawn.
        ///
        /// @param occurrences how often each user was drawn, `[users]`
        public double resampled(int[] occurrences) {
            double above = 0;
            double below = 0;
            for (int k = 0; k < users.length; k++) {
                above += occurrences[users[k]] * numerators[k];
                below += occurrences[users[k]] * denominators[k];
            }
            return above / below;
        }
    }

    /// An estimate.
    ///
    /// @param mean     the ratio over all users
    /// @param interval its 95 % interval
    /// @param users    users who contribute
    public record Estimate(double mean, Interval interval, int users) {}

    /// Estimates ratios from the same resamples, so that any two of them are paired.
    ///
    /// @param between is told the number of each resample before it is computed
    /// @return in the order of the ratios
    public static List<Estimate> of(Bootstrap bootstrap, List<Ratio> ratios, IntConsumer between) {
        double[][] resampled = new double[ratios.size()][bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            between.accept(number);
            for (int k = 0; k < resampled.length; k++) {
                resampled[k][number] = ratios.get(k).resampled(occurrences);
            }
        });
        List<Estimate> estimates = new ArrayList<>(ratios.size());
        for (int k = 0; k < resampled.length; k++) {
            double mean = ratios.get(k).estimate();
            double[] told = Arrays.stream(resampled[k]).filter(Double::isFinite).toArray();
            estimates.add(new Estimate(mean, AcceleratedInterval.of(told, mean, ratios.get(k).influences()),
                    ratios.get(k).users().length));
        }
        return estimates;
    }
}
