package dev.thaw.bench.quality;

import dev.thaw.evaluate.UserValues;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values of four people at two lengths, written down by hand.
final class HandMade {
    private static final int USERS = 4;

    private final List<Integer> lengths;
    private final Map<SystemName, double[][]> hits = new LinkedHashMap<>();
    private double[][] weights = {};

    private HandMade(List<Integer> lengths) {
        this.lengths = lengths;
    }

    static HandMade at(Integer... lengths) {
        return new HandMade(List.of(lengths));
    }

    /// A system whose every person has the same value at a length.
    ///
    /// @param byLength one value a length
    HandMade flat(SystemName system, double... byLength) {
        double[][] values = new double[byLength.length][];
        for (int length = 0; length < byLength.length; length++) {
            values[length] = same(byLength[length]);
        }
        hits.put(system, values);
        return this;
    }

    HandMade people(SystemName system, double[]... byLength) {
        hits.put(system, byLength);
        return this;
    }

    HandMade weights(double... byLength) {
        weights = new double[byLength.length][];
        for (int length = 0; length < byLength.length; length++) {
            weights[length] = same(byLength[length]);
        }
        return this;
    }

    HandMade weightsOfPeople(double[]... byLength) {
        weights = byLength;
        return this;
    }

    /// Both metrics have the values given.
    UserValues values() {
        double[][][][] values = new double[hits.size()][lengths.size()][][];
        int row = 0;
        for (double[][] byLength : hits.values()) {
            for (int length = 0; length < byLength.length; length++) {
                values[row][length] = new double[][]{byLength[length], byLength[length]};
            }
            row++;
        }
        return new UserValues(List.copyOf(hits.keySet()), lengths, AcceptanceBar.METRICS, values, weights);
    }

    private static double[] same(double value) {
        double[] values = new double[USERS];
        Arrays.fill(values, value);
        return values;
    }
}
