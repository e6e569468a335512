package dev.thaw.bench.coverage;

import dev.thaw.evaluate.statistics.Interval;
import java.util.random.RandomGenerator;

/// One estimator on one kind of world.
///
/// @param statistic what is estimated
/// @param world     what the world is like; gradings that agree in statistic and world are shown the same worlds
/// @param method    how the interval is made
/// @param inUse     whether Thaw shows this interval; the others stand beside it for comparison
/// @param trial     draws a world and estimates
record Grading(String statistic, String world, String method, boolean inUse, Trial trial) {

    /// One world.
    @FunctionalInterface
    interface Trial {
        /// Draws a world, estimates, and tells the truth.
        ///
        /// @param random the world's own
        Outcome draw(RandomGenerator random);
    }

    /// An interval beside the truth.
    ///
    /// @param truth    may be infinite, for what never happens
    /// @param interval ends may be infinite where they are open
    record Outcome(double truth, Interval interval) {
        /// Where truth and end are the same number by different sums, the last digits are no miss.
        private static final double ROUNDING = 1e-12;

        boolean above() {
            return truth > interval.upper() + ROUNDING;
        }

        boolean below() {
            return truth < interval.lower() - ROUNDING;
        }
    }
}
