package dev.thaw.sampling;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The one generator behind every draw, by name, so that a seed means the same numbers on every machine.
public final class SeededRandom {
    /// Name of the JDK's algorithm (Steele and Vigna 2021); part of what a seed means.
    public static final String ALGORITHM = "L64X128MixRandom";

    private SeededRandom() {}

    /// A generator of its own for one purpose: streams of different purposes do not overlap.
    ///
    /// @param seed    the experiment's seed
    /// @param purpose numbers that tell this stream from all others, such as a phase and an epoch
    public static RandomGenerator of(long seed, long... purpose) {
        long mixed = mix(seed);
        for (long part : purpose) {
            mixed = mix(mixed ^ part);
        }
        return RandomGeneratorFactory.of(ALGORITHM).create(mixed);
    }

    /// The finaliser of SplitMix64: every bit of the result depends on every bit of the value.
    public static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// Puts a permutation of `0 … values.length - 1` into an array.
    public static void permutation(int[] values, RandomGenerator random) {
        for (int k = 0; k < values.length; k++) {
            int other = random.nextInt(k + 1);
            values[k] = values[other];
            values[other] = k;
        }
    }
}
