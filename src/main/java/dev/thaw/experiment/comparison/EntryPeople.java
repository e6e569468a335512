package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.UserValues;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The people behind an entry, each with the mean of what they got under its seeds.
///
/// Averaging over the seeds first leaves people as what is resampled: an interval tells what other people would change,
/// and the spread over seeds is told beside it.
final class EntryPeople {
    private final List<UserValues> seeds;

    private EntryPeople(List<UserValues> seeds) {
        this.seeds = seeds;
    }

    /// Empty where the people of any of its runs are not kept, or not all runs have equally many.
    static Optional<EntryPeople> of(ComparedEntry entry, People people) {
        List<UserValues> seeds = new ArrayList<>();
        for (ComparedRun run : entry.runs()) {
            Optional<UserValues> values = people.of(run.run()).filter(kept -> kept.users() > 0);
            if (values.isEmpty() || !values.get().lengths().equals(entry.first().cohort().revealed())
                    || values.get().users() != run.cohort().size()) {
                return Optional.empty();
            }
            seeds.add(values.get());
        }
        return Optional.of(new EntryPeople(seeds));
    }

    int users() {
        return seeds.getFirst().users();
    }

    /// One value a person of a measure, `[users]`; empty where not all seeds have it.
    Optional<double[]> values(ComparedMeasure measure, SystemName system) {
        int last = seeds.getFirst().lengths().size() - 1;
        return switch (measure.kind()) {
            case BY_PERSON -> overLengths(system, measure.key());
            case WEIGHT -> weights(measure == ComparedMeasure.COLDEST_WEIGHT ? 0 : last);
            case OF_ALL, CLICKS, CROSSOVER -> Optional.empty();
        };
    }

    /// One value a person at one history length, `[users]`.
    ///
    /// @param length index into the lengths
    Optional<double[]> values(SystemName system, String metric, int length) {
        return seeds.stream().allMatch(seed -> has(seed, system, metric))
                ? Optional.of(mean(seeds.stream().map(seed -> seed.of(system, metric)[length]).toList()))
                : Optional.empty();
    }

    /// Each person's content weight at one history length, `[users]`.
    ///
    /// @param length index into the lengths
    Optional<double[]> weights(int length) {
        return seeds.stream().allMatch(seed -> seed.contentWeights().length > 0)
                ? Optional.of(mean(seeds.stream().map(seed -> seed.contentWeights()[length]).toList()))
                : Optional.empty();
    }

    private Optional<double[]> overLengths(SystemName system, String metric) {
        if (!seeds.stream().allMatch(seed -> has(seed, system, metric))) {
            return Optional.empty();
        }
        List<double[]> all = new ArrayList<>();
        seeds.forEach(seed -> all.addAll(List.of(seed.of(system, metric))));
        return Optional.of(mean(all));
    }

    private static boolean has(UserValues seed, SystemName system, String metric) {
        return seed.systems().contains(system) && seed.metrics().contains(metric);
    }

    /// Each person's mean over the rows.
    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.getFirst().length];
        for (double[] row : rows) {
            for (int user = 0; user < mean.length; user++) {
                mean[user] += row[user] / rows.size();
            }
        }
        return mean;
    }
}
