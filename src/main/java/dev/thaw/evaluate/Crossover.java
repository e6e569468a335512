package dev.thaw.evaluate;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Crossing;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From which history length on behaviour (the collaborative tower) serves people better than description (the content
/// tower), at every longer length, by what the two got right.
///
/// This is the crossover of accuracy. Where the mixer's weight falls below one half is another matter: that is the
/// mixer's opinion of the towers, told by [MixerPoint].
///
/// An end of the interval is open (null) where the people do not settle it: the lower one where more than 2.5 % of the
/// resamples have behaviour ahead at every length, the upper one where more than 2.5 % have it behind at the longest.
///
/// @param metric      as in [CurvePoint]
/// @param length      interactions, between the measured lengths by `log(1 + n)`; null where one tower leads throughout
/// @param lower       lower end of the 95 % interval, or null: behaviour may have been ahead from the start
/// @param upper       upper end of the 95 % interval, or null: behaviour may never get ahead
/// @param established whether behaviour is ahead from some measured length on, with all of the interval
/// @param fromStart   share of the resamples in which behaviour leads at every length, `0…1`
/// @param never       share of the resamples in which it is behind at the longest length, `0…1`
/// @param detail      how sure both ends are, a sentence
public record Crossover(String metric, @Nullable Double length, @Nullable Double lower, @Nullable Double upper,
        boolean established, double fromStart, double never, String detail) {
    /// The metrics it is told by, the one that decides first: NDCG@10 tells more of a list than whether one of three
    /// places was a hit, so its interval is narrower.
    public static final List<String> METRICS = List.of("ndcg@10", "hit@3");

    /// The crossovers of a cohort; none where a tower was not evaluated, or at a single length only.
    static List<Crossover> of(UserValues values) {
        if (values.users() == 0 || values.lengths().size() < 2
                || !values.systems().containsAll(List.of(SystemName.CONTENT, SystemName.COLLABORATIVE))) {
            return List.of();
        }
        return METRICS.stream().filter(values.metrics()::contains).map(metric -> of(values, metric)).toList();
    }

    private static Crossover of(UserValues values, String metric) {
        double[][] content = values.of(SystemName.CONTENT, metric);
        double[][] differences = values.of(SystemName.COLLABORATIVE, metric);
        for (int length = 0; length < differences.length; length++) {
            differences[length] = differences[length].clone();
            for (int user = 0; user < differences[length].length; user++) {
                differences[length][user] -= content[length][user];
            }
        }
        Crossing crossing = Crossing.of(values.lengths().stream().mapToDouble(n -> n).toArray(), differences,
                Bootstrap.over(values.users()));
        return of(metric, crossing, values.lengths());
    }

    /// A crossing in the terms of the history lengths at which it was looked for: what lies wholly outside them is
    /// bounded by the first or the last of them.
    static Crossover of(String metric, Crossing crossing, List<Integer> lengths) {
        double first = lengths.getFirst();
        double last = lengths.getLast();
        Double lower = crossing.lower() == Double.POSITIVE_INFINITY ? Double.valueOf(last) : finite(crossing.lower());
        Double upper = crossing.upper() == Double.NEGATIVE_INFINITY ? Double.valueOf(first) : finite(crossing.upper());
        String detail = String.format(Locale.ROOT,
                "Behaviour is ahead at every length from %d on in %s of the resamples and behind at %d in %s.",
                lengths.getFirst(), percent(crossing.always()), lengths.getLast(), percent(crossing.never()));
        return new Crossover(metric, finite(crossing.length()), lower, upper, upper != null, crossing.always(),
                crossing.never(), detail);
    }

    /// Whether not even one end of the interval is settled.
    public boolean open() {
        return lower == null && upper == null;
    }

    private static @Nullable Double finite(double value) {
        return Double.isInfinite(value) ? null : Double.valueOf(value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }
}
