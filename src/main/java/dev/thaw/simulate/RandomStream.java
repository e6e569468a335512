package dev.thaw.simulate;

import java.util.random.RandomGenerator;

/// A stream of random numbers named by a seed, a purpose and up to three keys.
///
/// Every draw of the world comes from the stream of its own thing (this course, this person, this person's answer to
/// this course on this visit), never from one shared stream. So nothing depends on the order in which things are
/// asked for, and two policies that show a person the same course get the same answer (common random numbers).
///
/// The generator is SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014)
/// written out here, and the distributions use [StrictMath] only: the numbers are the same on every machine and with
/// every release of Java, which the implementations behind [RandomGenerator] do not promise.
public final class RandomStream implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    /// Smallest uniform number whose logarithm is taken.
    private static final double SMALLEST = 0x1.0p-54;

    /// What a stream is for; streams of different purposes share nothing.
    public enum Purpose {
        /// One course's description and truth; key: course.
        COURSE,
        /// The order in which courses get their release dates.
        RELEASE,
        /// One person's attributes and tastes; key: person.
        PERSON,
        /// One person's coming and going; keys: person, day.
        VISIT,
        /// One slate; keys: person, day.
        SLATE,
        /// One person's answer to one course; keys: person, day, course.
        ANSWER,
        /// What one person comes upon without being shown; keys: person, day.
        BROWSE,
        /// The ideal observers' play; keys: person, step.
        OBSERVER,
        /// One person's second thoughts about a course clicked earlier; keys: person, day, course.
        RETURN,
        /// The newcomers of a test after the end; key: the test's seed.
        NEWCOMERS,
        /// How one course's appeal changes over the observation; key: course. New purposes come last: their place in this
        /// list is part of their name.
        TREND
    }

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /// The stream of a thing.
    public static RandomStream of(long seed, Purpose purpose, long first, long second, long third) {
        long key = mix(seed + GOLDEN_GAMMA * (purpose.ordinal() + 1));
        key = mix(key ^ mix(first + GOLDEN_GAMMA));
        key = mix(key ^ mix(second + 2 * GOLDEN_GAMMA));
        return new RandomStream(mix(key ^ mix(third + 3 * GOLDEN_GAMMA)));
    }

    /// The stream of a thing with two keys.
    public static RandomStream of(long seed, Purpose purpose, long first, long second) {
        return of(seed, purpose, first, second, 0);
    }

    /// The stream of a thing with one key.
    public static RandomStream of(long seed, Purpose purpose, long first) {
        return of(seed, purpose, first, 0, 0);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// Uniform in `[0, 1)` with 53 bits.
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// Standard normal, by Marsaglia's polar method.
    @Override
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /// Standard Gumbel: the largest of `utility + gumbel` is a draw from the softmax of the utilities.
    public double nextGumbel() {
        double uniform = Math.max(nextDouble(), SMALLEST);
        return -StrictMath.log(-StrictMath.log(uniform));
    }

    /// Exponential with the given mean.
    public double nextExponential(double mean) {
        return -mean * StrictMath.log(1 - nextDouble());
    }

    /// True with the given probability.
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /// Uniform in `0 … bound − 1`.
    ///
    /// @param bound at least 1
    public int index(int bound) {
        return (int) (nextDouble() * bound);
    }

    /// An index drawn in proportion to the weights.
    ///
    /// @param weights not negative, not all zero
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = nextDouble() * total;
        for (int k = 0; k < weights.length - 1; k++) {
            left -= weights[k];
            if (left < 0) {
                return k;
            }
        }
        return weights.length - 1;
    }

    /// Moves a uniform sample without replacement, in random order, to the front of the array.
    ///
    /// @param values rearranged in place
    /// @param length how many are drawn, at most the array's length
    /// @param bound  draw from the first `bound` values
    public void drawToFront(int[] values, int length, int bound) {
        for (int k = 0; k < length; k++) {
            int other = k + index(bound - k);
            int swap = values[k];
            values[k] = values[other];
            values[other] = swap;
        }
    }
}
