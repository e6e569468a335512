package dev.thaw.bench.quality;

import dev.thaw.evaluate.UserValues;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The cold-start curves of several seeds over the same people, joined person by person: every value is first averaged
/// over the seeds, then people are resampled. So an interval tells what other people would change, and the spread over
/// seeds is told beside it, not mixed into it.
///
/// For example two people with Hit@3 of 1, 0 under one seed and 1, 1 under another count as 1 and ½: the mean is ¾.
final class SeededCurves {
    /// What the hybrid is made of; every other system is a baseline.
    static final Set<SystemName> TOWERS = EnumSet.of(SystemName.CONTENT, SystemName.COLLABORATIVE);

    private final List<UserValues> seeds;
    private final UserValues first;
    private final PairedMeans people;

    /// @param seeds one run a seed, of the same systems and metrics over the same people
    /// @throws IllegalArgumentException if there is none, or they are not over the same people
    SeededCurves(List<UserValues> seeds) {
        if (seeds.isEmpty() || seeds.getFirst().users() == 0) {
            throw new IllegalArgumentException("there is nothing to join");
        }
        this.seeds = List.copyOf(seeds);
        this.first = seeds.getFirst();
        for (UserValues other : seeds) {
            if (!other.systems().equals(first.systems()) || !other.lengths().equals(first.lengths())
                    || !other.metrics().equals(first.metrics()) || other.users() != first.users()) {
                throw new IllegalArgumentException("the seeds are of " + first + " and of " + other);
            }
        }
        this.people = new PairedMeans(first.users());
    }

    List<SystemName> systems() {
        return first.systems();
    }

    List<Integer> lengths() {
        return first.lengths();
    }

    int users() {
        return first.users();
    }

    boolean has(SystemName system) {
        return systems().contains(system);
    }

    boolean hasMixer() {
        return first.contentWeights().length > 0;
    }

    /// A system's mean at every length.
    List<Estimate> curve(SystemName system, String metric) {
        return IntStream.range(0, lengths().size()).mapToObj(length -> people.of(values(system, metric, length)))
                .toList();
    }

    /// A system's mean over all lengths.
    Estimate overall(SystemName system, String metric) {
        return people.of(overallValues(system, metric));
    }

    /// By how much a system exceeds another in the mean over all lengths.
    Estimate overallDifference(SystemName system, SystemName versus, String metric) {
        return people.difference(overallValues(system, metric), overallValues(versus, metric));
    }

    /// By how much a system exceeds another at a length.
    ///
    /// @param length index into [#lengths()]
    Estimate difference(SystemName system, SystemName versus, String metric, int length) {
        return people.difference(values(system, metric, length), values(versus, metric, length));
    }

    /// Standard deviation over seeds of a system's mean over all lengths; `NaN` for one seed.
    double overallSpread(SystemName system, String metric) {
        return deviation(seeds.stream().mapToDouble(seed -> IntStream.range(0, lengths().size())
                .mapToDouble(length -> PairedMeans.mean(seed.of(system, metric)[length])).average().orElseThrow())
                .toArray());
    }

    /// The baseline with the highest mean over all lengths, the first named of equals.
    Optional<SystemName> bestBaseline(String metric) {
        return best(baselines(), system -> overall(system, metric).mean());
    }

    /// The baseline with the highest mean at a length.
    Optional<SystemName> bestBaseline(String metric, int length) {
        return best(baselines(), system -> PairedMeans.mean(values(system, metric, length)));
    }

    /// The better tower in the mean over all lengths.
    Optional<SystemName> bestTower(String metric) {
        return best(systems().stream().filter(TOWERS::contains).toList(), system -> overall(system, metric).mean());
    }

    /// The hybrid's content weight at every length.
    List<Estimate> contentWeight() {
        return IntStream.range(0, lengths().size()).mapToObj(length -> people.of(contentWeights(length))).toList();
    }

    /// Standard deviation over seeds of the mean content weight, at every length; `NaN` for one seed.
    List<Double> contentWeightSpread() {
        return IntStream.range(0, lengths().size()).mapToObj(length -> deviation(
                seeds.stream().mapToDouble(seed -> PairedMeans.mean(seed.contentWeights()[length])).toArray()))
                .toList();
    }

    /// By how much the content weight falls from the first length to the last.
    Estimate contentWeightFall() {
        return people.difference(contentWeights(0), contentWeights(lengths().size() - 1));
    }

    private List<SystemName> baselines() {
        return systems().stream().filter(system -> system != SystemName.HYBRID && !TOWERS.contains(system)).toList();
    }

    private double[] values(SystemName system, String metric, int length) {
        return averaged(seeds.stream().map(seed -> seed.of(system, metric)[length]).toList());
    }

    private double[] overallValues(SystemName system, String metric) {
        List<double[]> all = new ArrayList<>();
        seeds.forEach(seed -> all.addAll(List.of(seed.of(system, metric))));
        return averaged(all);
    }

    private double[] contentWeights(int length) {
        return averaged(seeds.stream().map(seed -> seed.contentWeights()[length]).toList());
    }

    /// Each person's mean.
    private static double[] averaged(List<double[]> rows) {
        double[] mean = new double[rows.getFirst().length];
        for (double[] row : rows) {
            for (int user = 0; user < mean.length; user++) {
                mean[user] += row[user] / rows.size();
            }
        }
        return mean;
    }

    private static Optional<SystemName> best(List<SystemName> systems,
            ToDoubleFunction<SystemName> value) {
        SystemName best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (SystemName system : systems) {
            double own = value.applyAsDouble(system);
            if (own > highest) {
                best = system;
                highest = own;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The sample's standard deviation, over n − 1.
    private static double deviation(double[] values) {
        double mean = PairedMeans.mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
