package dev.thaw.simulate.online;

import dev.thaw.evaluate.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// How many people a difference takes to show.
///
/// `n = (1.960 + 0.842)² · σ² / δ²`: 80 % power at 5 % two-sided for a mean whose standard error is `σ/√n`. In a paired
/// test σ² is the variance of a person's difference and n the people in all; in an A/B test σ² is the sum of both arms'
/// variances and n the people in each. A difference of 0.01 with a standard deviation of 0.1 takes 785.
final class SampleSize {
    private static final double DEVIATES = Interval.DEVIATE + 0.8416212335729143;
    private static final double MOST = 1e9;

    private SampleSize() {}

    /// @param difference the true difference δ
    /// @param variance   σ², of one person
    /// @return people, or null where it would be more than a thousand million
    static @Nullable Long of(double difference, double variance) {
        double people = Math.ceil(DEVIATES * DEVIATES * variance / (difference * difference));
        return people <= MOST ? (Long) (long) Math.max(2, people) : null;
    }
}
