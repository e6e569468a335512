package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One line of an entry by history length, with two bands that are never mixed: what other people would change, and what
/// another seed would.
public final class EntryCurve {
    private EntryCurve() {}

    /// A point of the line.
    ///
    /// @param n       history length
    /// @param mean    over people and seeds
    /// @param lower   lower end of the 95 % interval over people, `NaN` where several seeds are merged whose people are
    ///                not kept
    /// @param upper   upper end of it
    /// @param lowest  lowest mean of a seed; the mean itself for one seed
    /// @param highest highest mean of a seed
    /// @param users   people it is the mean over
    public record Step(int n, double mean, double lower, double upper, double lowest, double highest, int users) {}

    /// A metric of a system; empty where any run of the entry lacks it.
    public static List<Step> of(ComparedEntry entry, SystemName system, String metric, People people) {
        List<List<CurvePoint>> seeds = entry.runs().stream().map(run -> run.curve(system, metric)).toList();
        if (seeds.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Optional<EntryPeople> kept = entry.isMerged() ? EntryPeople.of(entry, people) : Optional.empty();
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < seeds.getFirst().size(); k++) {
            int length = k;
            CurvePoint first = seeds.getFirst().get(k);
            Interval own = new Interval(first.lower(), first.upper());
            steps.add(step(first.n(), seeds.stream().mapToDouble(seed -> seed.get(length).mean()).toArray(), own,
                    kept.flatMap(those -> those.values(system, metric, length)), first.users()));
        }
        return steps;
    }

    /// The content tower's weight; empty where any run of the entry has no mixer.
    public static List<Step> ofWeight(ComparedEntry entry, People people) {
        List<List<MixerPoint>> seeds = entry.runs().stream().map(ComparedRun::mixer).toList();
        if (seeds.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Optional<EntryPeople> kept = entry.isMerged() ? EntryPeople.of(entry, people) : Optional.empty();
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < seeds.getFirst().size(); k++) {
            int length = k;
            MixerPoint first = seeds.getFirst().get(k);
            steps.add(step(first.n(), seeds.stream().mapToDouble(seed -> seed.get(length).contentWeight()).toArray(),
                    new Interval(first.lower(), first.upper()), kept.flatMap(those -> those.weights(length)),
                    first.users()));
        }
        return steps;
    }

    /// @param own   the interval that the only run stored
    /// @param people one value a person where several seeds are merged
    private static Step step(int n, double[] means, Interval own, Optional<double[]> people, int users) {
        double mean = Arrays.stream(means).sum() / means.length;
        double lower = means.length == 1 ? own.lower() : Double.NaN;
        double upper = means.length == 1 ? own.upper() : Double.NaN;
        if (people.isPresent()) {
            Interval joined = RunComparison.interval(people.get()).holding(mean);
            lower = joined.lower();
            upper = joined.upper();
        }
        return new Step(n, mean, lower, upper, Arrays.stream(means).min().orElse(mean),
                Arrays.stream(means).max().orElse(mean), users);
    }
}
