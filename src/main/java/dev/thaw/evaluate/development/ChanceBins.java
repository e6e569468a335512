package dev.thaw.evaluate.development;

import java.util.Arrays;

/// The bins of a reliability curve: fixed, and closer together where chances are small, because nearly all are.
final class ChanceBins {
    private static final double[] FROM = {0, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
        0.5};
    /// How many there are.
    static final int COUNT = FROM.length;

    private ChanceBins() {}

    /// The bin of a probability: the last whose lower end is not above it.
    static int of(double chance) {
        int found = Arrays.binarySearch(FROM, chance);
        return found >= 0 ? found : -found - 2;
    }

    static double from(int bin) {
        return FROM[bin];
    }

    static double to(int bin) {
        return bin + 1 < COUNT ? FROM[bin + 1] : 1;
    }
}
