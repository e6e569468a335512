package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.statistics.AcceleratedInterval;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.experiment.comparison.ComparedFields.Field;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Entries beside each other, held against one of them.
///
/// A paired difference is the mean over people of what each got more than under the baseline; people are resampled
/// (2,000 times, fixed seed), seeds are not. Figures of runs that saw other data or judged other people are not
/// subtracted.
///
/// @param entries  in the order in which they are shown, at least one
/// @param baseline place of the baseline among them
public record RunComparison(List<ComparedEntry> entries, int baseline) {
    public RunComparison {
        entries = List.copyOf(entries);
        if (baseline < 0 || baseline >= entries.size()) {
            throw new IllegalArgumentException("baseline is " + baseline + " of " + entries.size() + " entries");
        }
    }

    /// Entries held against the one that holds a run.
    ///
    /// @param baseline id of a run of any entry
    /// @throws BadInputException if no entry holds that run
    public static RunComparison against(String baseline, List<ComparedEntry> entries) {
        int place = IntStream.range(0, entries.size())
                .filter(k -> entries.get(k).runs().stream().anyMatch(run -> run.run().equals(baseline))).findFirst()
                .orElseThrow(() -> new BadInputException(
                        "The baseline " + baseline + " is none of the runs compared; name one of them."));
        return new RunComparison(entries, place);
    }

    /// What every entry is held against.
    public ComparedEntry base() {
        return entries.get(baseline);
    }

    /// Every field, with its value in every entry; what the runs stand on comes first.
    public List<Field> fields() {
        return ComparedFields.of(entries);
    }

    /// Whether an entry's figures may be held against the baseline's.
    public Comparability comparability(ComparedEntry entry) {
        return Comparability.of(entry.first(), base().first());
    }

    /// The fewest words there are for all entries together: the worst of them.
    public Comparability comparability() {
        return entries.stream().map(this::comparability).max(Enum::compareTo).orElse(Comparability.SAME);
    }

    /// Whether every difference of a measure by person has its paired interval.
    public boolean isPaired(People people) {
        return entries.stream().allMatch(entry -> EntryPeople.of(entry, people).isPresent());
    }

    /// What an entry has of a measure, without intervals and without the baseline: what it takes to place hundreds.
    ///
    /// @param system whose figures, where the measure is a system's
    public static double value(ComparedEntry entry, ComparedMeasure measure, SystemName system) {
        return entry.runs().stream().mapToDouble(run -> value(run, measure, system)).average().orElse(Double.NaN);
    }

    /// What an entry has of a measure and by how much that exceeds the baseline's. Resamples people, so it takes a while
    /// for a large cohort.
    ///
    /// @param system whose figures, where the measure is a system's
    public ComparedValue value(ComparedEntry entry, ComparedMeasure measure, SystemName system, People people) {
        Optional<double[]> own = EntryPeople.of(entry, people).flatMap(kept -> kept.values(measure, system));
        ComparedValue value = own(entry, measure, system, own.orElse(null));
        if (entry.id().equals(base().id()) || !value.isKnown() || comparability(entry) != Comparability.SAME) {
            return value;
        }
        double baseValue = value(base(), measure, system);
        if (Double.isNaN(baseValue)) {
            return value;
        }
        Optional<double[]> others = EntryPeople.of(base(), people).flatMap(kept -> kept.values(measure, system));
        return value.against(own.isPresent() && others.isPresent()
                ? paired(own.get(), others.get())
                : Delta.unpaired(value.value() - baseValue));
    }

    private static ComparedValue own(ComparedEntry entry, ComparedMeasure measure, SystemName system,
            double @Nullable [] people) {
        double value = value(entry, measure, system);
        if (Double.isNaN(value)) {
            return ComparedValue.NONE;
        }
        double spread = deviation(
                entry.runs().stream().mapToDouble(run -> value(run, measure, system)).toArray());
        if (people != null) {
            Interval interval = interval(people).holding(value);
            return new ComparedValue(value, interval.lower(), interval.upper(), spread, null);
        }
        if (entry.isMerged()) {
            return new ComparedValue(value, Double.NaN, Double.NaN, spread, null);
        }
        double[] ends = storedInterval(entry.first(), measure, system);
        return new ComparedValue(value, ends[0], ends[1], spread, null);
    }

    private static double value(ComparedRun run, ComparedMeasure measure, SystemName system) {
        return switch (measure.kind()) {
            case BY_PERSON, OF_ALL -> run.curve(system, measure.key()).stream().mapToDouble(CurvePoint::mean).average()
                    .orElse(Double.NaN);
            case CLICKS -> run.clicks().containsKey(system) ? run.clicks().get(system).mean() : Double.NaN;
            case CROSSOVER -> run.crossover() == null || run.crossover().length() == null
                    ? Double.NaN
                    : run.crossover().length();
            case WEIGHT -> {
                if (run.mixer().isEmpty()) {
                    yield Double.NaN;
                }
                yield measure == ComparedMeasure.COLDEST_WEIGHT
                        ? run.mixer().getFirst().contentWeight()
                        : run.mixer().getLast().contentWeight();
            }
        };
    }

    /// The interval that the run itself stored, where it is of the value shown.
    private static double[] storedInterval(ComparedRun run, ComparedMeasure measure, SystemName system) {
        return switch (measure.kind()) {
            case BY_PERSON, OF_ALL -> new double[]{Double.NaN, Double.NaN};
            case CLICKS -> {
                ClickRate clicks = run.clicks().get(system);
                yield clicks == null
                        ? new double[]{Double.NaN, Double.NaN}
                        : new double[]{clicks.lower(), clicks.upper()};
            }
            case CROSSOVER -> run.crossover() == null
                    ? new double[]{Double.NaN, Double.NaN}
                    : new double[]{orOpen(run.crossover().lower()), orOpen(run.crossover().upper())};
            case WEIGHT -> measure == ComparedMeasure.COLDEST_WEIGHT
                    ? new double[]{run.mixer().getFirst().lower(), run.mixer().getFirst().upper()}
                    : new double[]{run.mixer().getLast().lower(), run.mixer().getLast().upper()};
        };
    }

    private static double orOpen(@Nullable Double end) {
        return end == null ? Double.NaN : end;
    }

    private static Delta paired(double[] own, double[] others) {
        double[] differences = new double[own.length];
        for (int user = 0; user < differences.length; user++) {
            differences[user] = own[user] - others[user];
        }
        double mean = Arrays.stream(differences).sum() / differences.length;
        double[] resampled = Bootstrap.over(differences.length).means(differences);
        Interval interval = AcceleratedInterval.ofMean(resampled, differences).holding(mean);
        return new Delta(mean, interval.lower(), interval.upper(), Bootstrap.pValue(resampled), differences.length);
    }

    static Interval interval(double[] people) {
        return AcceleratedInterval.ofMean(Bootstrap.over(people.length).means(people), people);
    }

    /// The sample's standard deviation, over n − 1; `NaN` for one value.
    static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
