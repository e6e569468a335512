package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What every member of the cohort got: the values whose means are the cold-start curve.
///
/// Means with their intervals are enough to draw a curve; to join several runs over the same people, or to compare any
/// two figures person by person, it takes the people.
///
/// @param systems        the systems, in the order of the first index
/// @param lengths        history lengths, in the order of the second
/// @param metrics        names of the metrics, in the order of the third
/// @param values         one value a user, `[systems][lengths][metrics][users]`
/// @param contentWeights the hybrid's mean content weight over the candidates, `[lengths][users]`; empty where no hybrid
///                       was evaluated
public record UserValues(List<SystemName> systems, List<Integer> lengths, List<String> metrics, double[][][][] values,
        double[][] contentWeights) {
    /// Of a run whose people are not at hand.
    public static final UserValues NONE = new UserValues(List.of(), List.of(), List.of(), new double[0][][][],
            new double[0][]);

    public UserValues {
        systems = List.copyOf(systems);
        lengths = List.copyOf(lengths);
        metrics = List.copyOf(metrics);
    }

    /// How many people there are.
    public int users() {
        return values.length == 0 ? 0 : values[0][0][0].length;
    }

    /// One metric of one system, `[lengths][users]`.
    ///
    /// @throws IllegalArgumentException if there is no such system or metric
    public double[][] of(SystemName system, String metric) {
        int row = systems.indexOf(system);
        int column = metrics.indexOf(metric);
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("there is no " + metric + " of " + system);
        }
        double[][] byLength = new double[lengths.size()][];
        for (int length = 0; length < byLength.length; length++) {
            byLength[length] = values[row][length][column];
        }
        return byLength;
    }

    /// Whether another object holds the same values of the same people.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserValues(var itsSystems, var itsLengths, var itsMetrics, var itsValues, var itsWeights)
                && systems.equals(itsSystems) && lengths.equals(itsLengths) && metrics.equals(itsMetrics)
                && Arrays.deepEquals(values, itsValues) && Arrays.deepEquals(contentWeights, itsWeights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(systems, lengths, metrics, Arrays.deepHashCode(values),
                Arrays.deepHashCode(contentWeights));
    }

    @Override
    public String toString() {
        return "UserValues[systems=" + systems + ", lengths=" + lengths + ", metrics=" + metrics + ", users=" + users()
                + "]";
    }
}
