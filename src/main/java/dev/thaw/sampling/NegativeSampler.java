package dev.thaw.sampling;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.sampling.NegativeSettings.Strategy;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws items a person did not choose: available at the moment and not touched by the person in the whole log.
///
/// "Not touched in the log" is stricter than "not touched so far" and contains it: an item the person takes up a week
/// later is a poor example of something they dislike. The log ends at the training cut-off, so nothing later is
/// looked at. Decisions that are *replayed* (the mixer's examples) leave out only what was touched so far, as the
/// evaluation does.
///
/// Popularity drawing is exact, in proportion to (as-of count)^0.75: an earlier event is drawn uniformly, which gives
/// its item with a chance in proportion to its count, and kept with probability count^−0.25.
public final class NegativeSampler {
    /// Returned where a person has touched everything that was available.
    public static final int NONE = 0;
    /// Exponent of Mikolov et al. 2013.
    private static final double POPULARITY_EXPONENT = 0.75;
    /// Draws that may fail before the candidates are listed one by one.
    private static final int TRIES = 64;

    private final Strategy strategy;
    private final Availability availability;
    private final PositiveHistory positives;
    private final int[][] touched;
    private final int[] positiveItems;
    private final long[] positiveTimes;

    /// @param log       events strictly before the training cut-off
    /// @param userTable size of the user table including "never seen"
    public NegativeSampler(InteractionLog log, EventWeights weights, PositiveHistory positives,
            Availability availability, int userTable, Strategy strategy) {
        this.strategy = strategy;
        this.availability = availability;
        this.positives = positives;
        this.touched = touchedItems(log, userTable);
        int count = 0;
        int[] items = new int[log.size()];
        long[] times = new long[log.size()];
        for (int row = 0; row < log.size(); row++) {
            if (weights.isPositive(log.type(row))) {
                items[count] = log.item(row);
                times[count++] = log.timestamp(row);
            }
        }
        this.positiveItems = Arrays.copyOf(items, count);
        this.positiveTimes = Arrays.copyOf(times, count);
    }

    /// One item the user has not touched, available strictly before the moment; [#NONE] if there is none.
    public int draw(int user, long moment, RandomGenerator random) {
        int available = availability.count(moment);
        if (available == 0) {
            return NONE;
        }
        int earlier = strategy == Strategy.POPULARITY ? SortedTimes.countBefore(positiveTimes, moment) : 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int item = earlier > 0
                    ? byPopularity(earlier, moment, random)
                    : availability.item(random.nextInt(available));
            if (item != NONE && !isTouched(user, item)) {
                return item;
            }
        }
        return among(user, available, random);
    }

    /// Whether the user touched the item anywhere in the log.
    public boolean isTouched(int user, int item) {
        return Arrays.binarySearch(touched[user], item) >= 0;
    }

    private int byPopularity(int earlier, long moment, RandomGenerator random) {
        int item = positiveItems[random.nextInt(earlier)];
        int count = positives.itemCount(item, moment);
        return random.nextDouble() < Math.pow(count, POPULARITY_EXPONENT - 1) ? item : NONE;
    }

    /// Uniform among the few that are left, for people who touched nearly everything.
    private int among(int user, int available, RandomGenerator random) {
        int left = 0;
        int chosen = NONE;
        for (int rank = 0; rank < available; rank++) {
            int item = availability.item(rank);
            if (!isTouched(user, item) && random.nextInt(++left) == 0) {
                chosen = item;
            }
        }
        return chosen;
    }

    private static int[][] touchedItems(InteractionLog log, int userTable) {
        int[][] rows = log.rowsByUser(userTable);
        int[][] touched = new int[userTable][];
        for (int user = 0; user < userTable; user++) {
            touched[user] = Arrays.stream(rows[user]).map(log::item).sorted().distinct().toArray();
        }
        return touched;
    }
}
