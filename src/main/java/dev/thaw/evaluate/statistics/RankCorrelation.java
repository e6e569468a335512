package dev.thaw.evaluate.statistics;

import java.util.stream.IntStream;

/// How far two measurements put the same things into the same order.
///
/// Both are 1 for the same order, −1 for the reverse, about 0 for unrelated ones, and `NaN` where one of the measurements
/// does not tell anything apart. The values 1, 2, 3 and 1, 3, 2 give ρ = .5 and τ = 1/3.
///
/// @param spearman ρ: the correlation of the ranks, ties sharing their mean rank (Spearman 1904)
/// @param kendall  τ-b: pairs in the same order minus pairs in the reverse, over the pairs that are no ties, the
///                 geometric mean of both measurements' (Kendall 1945)
public record RankCorrelation(double spearman, double kendall) {
    /// Compares two measurements of the same things.
    ///
    /// @param values `[things]`
    /// @param others `[things]`
    public static RankCorrelation of(double[] values, double[] others) {
        if (values.length != others.length) {
            throw new IllegalArgumentException(
                    "both measurements must be of the same things, were " + values.length + " and " + others.length);
        }
        return new RankCorrelation(spearman(ranks(values), ranks(others)), kendall(values, others));
    }

    /// From 1; equal values share the mean of their ranks.
    private static double[] ranks(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(thing -> {
            double below = 0;
            double equal = 0;
            for (double value : values) {
                below += value < values[thing] ? 1 : 0;
                equal += value == values[thing] ? 1 : 0;
            }
            return below + (equal + 1) / 2;
        }).toArray();
    }

    private static double spearman(double[] ranks, double[] others) {
        double mean = (ranks.length + 1) / 2.0;
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int thing = 0; thing < ranks.length; thing++) {
            product += (ranks[thing] - mean) * (others[thing] - mean);
            square += (ranks[thing] - mean) * (ranks[thing] - mean);
            otherSquare += (others[thing] - mean) * (others[thing] - mean);
        }
        return product / Math.sqrt(square * otherSquare);
    }

    private static double kendall(double[] values, double[] others) {
        double agreement = 0;
        double told = 0;
        double otherTold = 0;
        for (int one = 0; one < values.length; one++) {
            for (int two = 0; two < one; two++) {
                double order = Math.signum(values[one] - values[two]);
                double otherOrder = Math.signum(others[one] - others[two]);
                agreement += order * otherOrder;
                told += Math.abs(order);
                otherTold += Math.abs(otherOrder);
            }
        }
        return agreement / Math.sqrt(told * otherTold);
    }
}
