package dev.thaw.bench.coverage;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Click rates of a policy from the log of another one whose propensities are known: inverse propensity scoring with
/// numerator and denominator drawn by user.
///
/// People see one to nine slots each, filled evenly from ten items; how readily a person clicks is their own.
final class ClickGradings {
    private static final int MOST_SLOTS = 9;
    /// Click rate of each item, and how often the policy of interest shows it.
    private static final double[] RATES = {.09, .07, .06, .05, .05, .04, .03, .03, .02, .01};
    private static final double[] TARGET = {.34, .22, .14, .09, .06, .05, .04, .03, .02, .01};

    private ClickGradings() {}

    /// What each user saw: slots, weighted clicks and weights, `[users]`.
    private record Log(double[] slots, double[] clicks, double[] weights) {}

    static List<Grading> all() {
        List<Grading> gradings = new ArrayList<>();
        double truth = IntStream.range(0, RATES.length).mapToDouble(item -> RATES[item] * TARGET[item]).sum();
        for (int users : new int[]{87, 205, 1000}) {
            String world = users + " users, five slots each";
            add(gradings, "click rate by SNIPS", world, users, truth, Log::clicks, Log::weights);
            add(gradings, "click rate by IPS", world, users, truth, Log::clicks, Log::slots);
        }
        return gradings;
    }

    private static void add(List<Grading> gradings, String statistic, String world, int users, double truth,
            Function<Log, double[]> above, Function<Log, double[]> below) {
        int[] everybody = IntStream.range(0, users).toArray();
        Function<RandomGenerator, Ratio> draw = random -> {
            Log log = draw(random, users);
            return new Ratio(everybody, above.apply(log), below.apply(log));
        };
        gradings.add(new Grading(statistic, world, "BCa with Student's deviate", true,
                random -> new Grading.Outcome(truth, ResampledRatios.of(Bootstrap.over(users),
                        List.of(draw.apply(random)), _ -> {}).getFirst().interval())));
        gradings.add(new Grading(statistic, world, "percentiles", false, random -> {
            Ratio ratio = draw.apply(random);
            double[] resampled = new double[Bootstrap.RESAMPLES];
            Bootstrap.over(users)
                    .forEach((number, occurrences) -> resampled[number] = ratio.resampled(occurrences));
            return new Grading.Outcome(truth, Interval.ofPercentiles(resampled));
        }));
    }

    private static Log draw(RandomGenerator random, int users) {
        Log log = new Log(new double[users], new double[users], new double[users]);
        for (int user = 0; user < users; user++) {
            double readiness = MeanGradings.chance(random, 1);
            log.slots()[user] = 1 + random.nextInt(MOST_SLOTS);
            for (int slot = 0; slot < log.slots()[user]; slot++) {
                int item = random.nextInt(RATES.length);
                double weight = TARGET[item] * RATES.length;
                log.weights()[user] += weight;
                log.clicks()[user] += weight * MeanGradings.hit(random, RATES[item] * readiness);
            }
        }
        return log;
    }
}
