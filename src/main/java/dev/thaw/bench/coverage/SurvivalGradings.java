package dev.thaw.bench.coverage;

import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.KaplanMeier;
import dev.thaw.evaluate.statistics.KaplanMeier.RestrictedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// Time to first conversion: people sign up evenly over ninety days and are observed to the last of them, so that
/// follow-up runs from nothing to ninety days.
final class SurvivalGradings {
    private static final double SPAN = 90;
    private static final double TAU = 30;
    private static final int[] COHORTS = {66, 205};
    private static final double[] DAYS = {1, 7, 30};
    private static final int STEPS = 20_000;

    private SurvivalGradings() {}

    /// How long until people convert.
    ///
    /// @param name     what it is like
    /// @param survival share not yet converted by day
    /// @param inverse  the day by which a share is left; infinite where so few are never left
    private record Law(String name, DoubleUnaryOperator survival, DoubleUnaryOperator inverse) {
        /// The area under the curve to the horizon, by Simpson's rule.
        double restrictedMean() {
            double width = TAU / STEPS;
            double sum = survival.applyAsDouble(0) + survival.applyAsDouble(TAU);
            for (int k = 1; k < STEPS; k++) {
                sum += (k % 2 == 1 ? 4 : 2) * survival.applyAsDouble(k * width);
            }
            return sum * width / 3;
        }

        KaplanMeier draw(RandomGenerator random, int users) {
            double[] times = new double[users];
            boolean[] happened = new boolean[users];
            for (int user = 0; user < users; user++) {
                double converts = inverse.applyAsDouble(1 - random.nextDouble());
                double leaves = user == 0 ? SPAN : SPAN * random.nextDouble();
                happened[user] = converts <= leaves;
                times[user] = Math.min(converts, leaves);
            }
            return KaplanMeier.fit(times, happened);
        }
    }

    private static final Law STEADY = weibull("half by day 14, steady", 1, 20);
    private static final Law EARLY = weibull("half by day 9, early", 0.7, 15);
    private static final Law FEW = partial("4 in 10 ever", 0.4, 6);
    private static final Law RARE = partial("1 in 12 ever", 1.0 / 12, 10);

    static List<Grading> all() {
        List<Grading> gradings = new ArrayList<>();
        for (int users : COHORTS) {
            for (Law law : List.of(STEADY, EARLY, FEW, RARE)) {
                String world = users + " users, " + law.name();
                double truth = law.restrictedMean();
                gradings.add(new Grading("RMST of 30 days", world, "normal on the log of the time saved", true,
                        random -> new Grading.Outcome(truth, law.draw(random, users).restrictedMean(TAU).interval())));
                gradings.add(new Grading("RMST of 30 days", world, "normal", false,
                        random -> new Grading.Outcome(truth, normal(law.draw(random, users).restrictedMean(TAU)))));
                for (double day : DAYS) {
                    gradings.add(new Grading(String.format(Locale.ROOT, "share unconverted at day %.0f", day), world,
                            "Greenwood, log-log", true, random -> new Grading.Outcome(law.survival().applyAsDouble(day),
                                    law.draw(random, users).interval(day))));
                }
            }
            for (Law law : List.of(STEADY, EARLY)) {
                gradings.add(new Grading("median time to conversion", users + " users, " + law.name(),
                        "where the log-log band holds ½", false,
                        random -> new Grading.Outcome(law.inverse().applyAsDouble(0.5),
                                law.draw(random, users).medianInterval())));
            }
            difference(gradings, users, STEADY, EARLY);
            difference(gradings, users, FEW, RARE);
        }
        return gradings;
    }

    private static void difference(List<Grading> gradings, int users, Law one, Law other) {
        double truth = one.restrictedMean() - other.restrictedMean();
        gradings.add(new Grading("RMST difference of two arms",
                "twice " + users + " users: " + one.name() + "; " + other.name(), "normal", true, random -> {
                    RestrictedMean first = one.draw(random, users).restrictedMean(TAU);
                    RestrictedMean second = other.draw(random, users).restrictedMean(TAU);
                    return new Grading.Outcome(truth, first.difference(second));
                }));
    }

    private static Interval normal(RestrictedMean mean) {
        double spread = Interval.DEVIATE * Math.sqrt(mean.variance());
        return new Interval(mean.mean() - spread, mean.mean() + spread).within(0, TAU);
    }

    private static Law weibull(String name, double shape, double scale) {
        return new Law(name, day -> Math.exp(-Math.pow(day / scale, shape)),
                share -> scale * Math.pow(-Math.log(share), 1 / shape));
    }

    /// A part of people converts, after so many days on average; the others never do.
    private static Law partial(String name, double part, double days) {
        return new Law(name, day -> 1 - part + part * Math.exp(-day / days), share -> share <= 1 - part
                ? Double.POSITIVE_INFINITY
                : -days * Math.log((share - 1 + part) / part));
    }
}
