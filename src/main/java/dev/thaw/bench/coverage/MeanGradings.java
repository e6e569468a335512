package dev.thaw.bench.coverage;

import dev.thaw.evaluate.statistics.AcceleratedInterval;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The points of the cold-start curve and the paired differences of two systems.
///
/// A person's chance at every place of a list is `3 · mean · U²` with U uniform: half of all people have less than a
/// quarter of the highest chance, as with real cohorts, and its mean over people is exactly known, and with it that of
/// every metric that is linear in hits.
final class MeanGradings {
    private static final int[] COHORTS = {66, 87, 205};
    /// History lengths of the default protocol.
    private static final int LENGTHS = 7;
    private static final int PLACES = 10;
    private static final double[] DISCOUNTS = discounts();

    private MeanGradings() {}

    /// One cohort.
    ///
    /// @param values one a user, each a metric or a paired difference
    /// @param truth  their mean over all people there could be
    /// @param share  whether 0 is the least there can be
    private record Cohort(double[] values, double truth, boolean share) {}

    static List<Grading> all() {
        List<Grading> gradings = new ArrayList<>();
        for (int users : COHORTS) {
            for (double rate : new double[]{0.06, 0.2, 0.5}) {
                add(gradings, "Hit@3", world(users, "rate", rate), random -> hits(random, users, rate));
            }
            for (double mean : new double[]{0.06, 0.2}) {
                add(gradings, "NDCG@10", world(users, "mean", mean), random -> ndcg(random, users, mean));
            }
            add(gradings, "paired difference of Hit@3", world(users, "rates .24 and", 0.12),
                    random -> hitDifferences(random, users));
            add(gradings, "paired difference of NDCG@10, mean over n", world(users, "means .20 and", 0.17),
                    random -> ndcgDifferences(random, users));
        }
        return gradings;
    }

    private static void add(List<Grading> gradings, String statistic, String world,
            Function<RandomGenerator, Cohort> draw) {
        gradings.add(new Grading(statistic, world, "BCa with Student's deviate", true, random -> {
            Cohort cohort = draw.apply(random);
            return new Grading.Outcome(cohort.truth(), inUse(cohort));
        }));
        gradings.add(new Grading(statistic, world, "percentiles", false, random -> {
            Cohort cohort = draw.apply(random);
            return new Grading.Outcome(cohort.truth(), Interval.ofPercentiles(resampled(cohort)));
        }));
    }

    private static Interval inUse(Cohort cohort) {
        boolean nothing = cohort.share() && Arrays.stream(cohort.values()).allMatch(value -> value == 0);
        return nothing
                ? Interval.ofNothing(cohort.values().length)
                : AcceleratedInterval.ofMean(resampled(cohort), cohort.values());
    }

    private static double[] resampled(Cohort cohort) {
        return Bootstrap.over(cohort.values().length).means(cohort.values());
    }

    private static Cohort hits(RandomGenerator random, int users, double rate) {
        return new Cohort(IntStream.range(0, users).mapToDouble(_ -> hit(random, rate)).toArray(), rate, true);
    }

    private static Cohort ndcg(RandomGenerator random, int users, double mean) {
        return new Cohort(IntStream.range(0, users).mapToDouble(_ -> ndcg(random, chance(random, mean))).toArray(),
                mean,
                true);
    }

    private static Cohort hitDifferences(RandomGenerator random, int users) {
        return new Cohort(IntStream.range(0, users).mapToDouble(_ -> {
            double chance = chance(random, 0.24);
            return hit(random, chance) - hit(random, chance / 2);
        }).toArray(), 0.12, false);
    }

    private static Cohort ndcgDifferences(RandomGenerator random, int users) {
        return new Cohort(IntStream.range(0, users).mapToDouble(_ -> {
            double chance = chance(random, 0.2);
            return IntStream.range(0, LENGTHS).mapToDouble(_ -> ndcg(random, chance) - ndcg(random, 0.85 * chance))
                    .average().orElseThrow();
        }).toArray(), 0.03, false);
    }

    /// A person's chance at every place.
    static double chance(RandomGenerator random, double mean) {
        double uniform = random.nextDouble();
        return 3 * mean * uniform * uniform;
    }

    /// 1 with a chance, else 0.
    static double hit(RandomGenerator random, double chance) {
        return random.nextDouble() < chance ? 1 : 0;
    }

    /// NDCG@10 of a list each of whose places is a hit with a chance, where ten hits were possible; its mean is the chance.
    static double ndcg(RandomGenerator random, double chance) {
        double sum = 0;
        for (double discount : DISCOUNTS) {
            sum += hit(random, chance) * discount;
        }
        return sum;
    }

    private static double[] discounts() {
        double[] discounts = IntStream.rangeClosed(1, PLACES)
                .mapToDouble(rank -> 1 / (Math.log(rank + 1) / Math.log(2)))
                .toArray();
        double ideal = Arrays.stream(discounts).sum();
        return Arrays.stream(discounts).map(discount -> discount / ideal).toArray();
    }

    private static String world(int users, String what, double value) {
        return String.format(Locale.ROOT, "%d users, %s %s", users, what,
                String.format(Locale.ROOT, "%.2f", value).substring(1));
    }
}
