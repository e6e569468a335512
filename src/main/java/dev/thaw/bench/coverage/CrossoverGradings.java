package dev.thaw.bench.coverage;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Crossing;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// The crossover of two towers whose mean accuracy by `x = log(1 + n)` is known, as smooth curves; that the estimator
/// joins the lengths by straight lines is part of its error.
final class CrossoverGradings {
    private static final double[] LENGTHS = {0, 1, 2, 5, 10, 20, 50};
    private static final double[] SHORT_LENGTHS = {0, 1, 2, 5};
    private static final int HALVINGS = 60;
    private static final int STEPS = 4_000;

    private CrossoverGradings() {}

    /// The true curves.
    ///
    /// @param name          what they are like
    /// @param lengths       where they are measured
    /// @param content       mean chance of the content tower by `x`, below ⅓
    /// @param collaborative that of the collaborative tower
    private record Towers(String name, double[] lengths, DoubleUnaryOperator content,
            DoubleUnaryOperator collaborative) {
        double ahead(double x) {
            return collaborative.applyAsDouble(x) - content.applyAsDouble(x);
        }

        /// The last change of lead within the lengths; infinite as in [Crossing].
        double truth() {
            double end = Math.log1p(lengths[lengths.length - 1]);
            if (ahead(end) <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            int step = STEPS;
            while (step >= 0 && ahead(end * step / STEPS) > 0) {
                step--;
            }
            if (step < 0) {
                return Double.NEGATIVE_INFINITY;
            }
            double low = end * step / STEPS;
            double high = end * (step + 1) / STEPS;
            for (int k = 0; k < HALVINGS; k++) {
                double middle = (low + high) / 2;
                if (ahead(middle) > 0) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return Math.expm1(low);
        }
    }

    private static final List<Towers> WORLDS = List.of(
            new Towers("steep, crosses at 8", LENGTHS, _ -> 0.20, x -> 0.08 + 0.12 * x / Math.log1p(8)),
            new Towers("flat, crosses at 8", LENGTHS, _ -> 0.20, x -> 0.15 + 0.05 * x / Math.log1p(8)),
            new Towers("levels off, crosses at 3", LENGTHS, x -> 0.20 - 0.01 * x,
                    x -> 0.06 + 0.16 * (1 - Math.exp(-x / 0.9))),
            new Towers("crosses at 2, lengths 0 to 5", SHORT_LENGTHS, _ -> 0.18, x -> 0.08 + 0.1 * x / Math.log1p(2)),
            new Towers("behind throughout", LENGTHS, _ -> 0.22, x -> 0.08 + 0.03 * x),
            new Towers("ahead from the start", LENGTHS, _ -> 0.10, x -> 0.13 + 0.02 * x),
            new Towers("ahead from 1.3 to 28, then behind", LENGTHS, _ -> 0.18,
                    x -> 0.22 - 0.025 * (x - 2.1) * (x - 2.1)));

    static List<Grading> all() {
        List<Grading> gradings = new ArrayList<>();
        for (Towers towers : WORLDS) {
            for (int users : towers.lengths() == SHORT_LENGTHS ? new int[]{66} : new int[]{87, 205}) {
                add(gradings, towers, users, "NDCG@10", MeanGradings::ndcg);
            }
            if (towers.lengths() != SHORT_LENGTHS) {
                add(gradings, towers, 205, "Hit@3", MeanGradings::hit);
            }
        }
        return gradings;
    }

    /// One list's value for a person with a chance.
    @FunctionalInterface
    private interface Metric {
        double draw(RandomGenerator random, double chance);
    }

    private static void add(List<Grading> gradings, Towers towers, int users, String metric, Metric values) {
        add(gradings, towers, users, metric, values, "rising", true, Crossing::risen);
        add(gradings, towers, users, metric, values, "unsmoothed", false, UnaryOperator.identity());
        add(gradings, towers, users, metric, values, "straight line", false,
                means -> line(towers.lengths(), means));
    }

    private static void add(List<Grading> gradings, Towers towers, int users, String metric, Metric values,
            String method, boolean inUse, UnaryOperator<double[]> smoothing) {
        double truth = towers.truth();
        gradings.add(new Grading("crossover of " + metric, users + " users, " + towers.name(), method, inUse,
                random -> {
                    double[][] differences = differences(random, towers, users, values);
                    Crossing crossing = Crossing.of(towers.lengths(), differences, Bootstrap.over(users), smoothing);
                    return new Grading.Outcome(truth, new Interval(crossing.lower(), crossing.upper()));
                }));
    }

    private static double[][] differences(RandomGenerator random, Towers towers, int users, Metric values) {
        double[][] differences = new double[towers.lengths().length][users];
        for (int user = 0; user < users; user++) {
            double ease = MeanGradings.chance(random, 1);
            for (int length = 0; length < differences.length; length++) {
                double x = Math.log1p(towers.lengths()[length]);
                differences[length][user] = values.draw(random, ease * towers.collaborative().applyAsDouble(x))
                        - values.draw(random, ease * towers.content().applyAsDouble(x));
            }
        }
        return differences;
    }

    /// The least-squares line through means over `log(1 + n)`.
    private static double[] line(double[] lengths, double[] means) {
        double[] x = Arrays.stream(lengths).map(Math::log1p).toArray();
        double centre = Arrays.stream(x).average().orElseThrow();
        double level = Arrays.stream(means).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            products += (x[k] - centre) * (means[k] - level);
            squares += (x[k] - centre) * (x[k] - centre);
        }
        double slope = products / squares;
        return Arrays.stream(x).map(place -> level + slope * (place - centre)).toArray();
    }
}
