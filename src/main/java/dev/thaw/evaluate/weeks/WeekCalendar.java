package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.InteractionLog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Time after the split, cut into whole periods of equal length.
///
/// A decision is judged by what the person does in the seven days that follow it, so a period counts only where these
/// are observed for all its decisions; otherwise the last weeks of any log would look worse than they are.
///
/// The length is a rule: of 1, 4, 13 and 52 weeks the one that leaves the most periods with at least [#ENOUGH_USERS]
/// active users, the shorter of equals; lengths that would cut the time into more than [#MOST_PERIODS] are passed over,
/// except the last, of which the first [#MOST_PERIODS] are taken. A campus with six weeks after the split is judged by
/// week, five years of MovieLens by 52 weeks.
///
/// @param t0     where the first period begins, epoch milliseconds
/// @param weeks  length of a period in weeks
/// @param active users with an event in each period, `[periods]`
public record WeekCalendar(long t0, int weeks, List<Integer> active) {
    /// What happens within so many milliseconds of a decision can be its target: seven days.
    public static final long FOLLOW_UP = 7 * 86_400_000L;
    /// Fewest active users of a period that is judged.
    public static final int ENOUGH_USERS = 20;
    /// Most periods; more points than that hide the trend they are drawn for.
    public static final int MOST_PERIODS = 12;

    private static final int[] LENGTHS = {1, 4, 13, 52};
    private static final long WEEK = 7 * 86_400_000L;
    /// Two points are the least that can fall.
    private static final int LEAST_PERIODS = 2;

    public WeekCalendar {
        active = List.copyOf(active);
        if (weeks < 1 || active.isEmpty()) {
            throw new IllegalArgumentException(
                    "weeks must be at least 1 and active not empty, were " + weeks + " and " + active);
        }
    }

    /// The calendar of a log; empty where no length gives two periods with enough users.
    ///
    /// @param users size of the user table
    public static Optional<WeekCalendar> of(InteractionLog log, int users, long t0) {
        WeekCalendar best = null;
        long observed = log.size() == 0 ? 0 : log.timestamp(log.size() - 1) + 1 - FOLLOW_UP - t0;
        for (int weeks : LENGTHS) {
            long whole = Math.max(0, observed / (weeks * WEEK));
            boolean last = weeks == LENGTHS[LENGTHS.length - 1];
            if (whole < LEAST_PERIODS || whole > MOST_PERIODS && !last) {
                continue;
            }
            WeekCalendar calendar = counted(log, users, t0, weeks, (int) Math.min(MOST_PERIODS, whole));
            if (best == null || calendar.judged().size() > best.judged().size()) {
                best = calendar;
            }
        }
        return Optional.ofNullable(best).filter(calendar -> calendar.judged().size() >= LEAST_PERIODS);
    }

    private static WeekCalendar counted(InteractionLog log, int users, long t0, int weeks, int periods) {
        int[] lastSeen = new int[users];
        Arrays.fill(lastSeen, -1);
        int[] active = new int[periods];
        long end = t0 + periods * weeks * WEEK;
        for (int row = log.firstAtOrAfter(t0); row < log.size() && log.timestamp(row) < end; row++) {
            int period = (int) ((log.timestamp(row) - t0) / (weeks * WEEK));
            if (lastSeen[log.user(row)] != period) {
                lastSeen[log.user(row)] = period;
                active[period]++;
            }
        }
        return new WeekCalendar(t0, weeks, Arrays.stream(active).boxed().toList());
    }

    /// The periods that are judged, from 1, ascending: those with enough users.
    public List<Integer> judged() {
        return IntStream.rangeClosed(1, active.size()).filter(number -> active.get(number - 1) >= ENOUGH_USERS).boxed()
                .toList();
    }

    /// The periods that are passed over for want of users, from 1, ascending.
    public List<Integer> passedOver() {
        return IntStream.rangeClosed(1, active.size()).filter(number -> active.get(number - 1) < ENOUGH_USERS).boxed()
                .toList();
    }

    /// Begin of a period, epoch milliseconds; of the number after the last, its end.
    ///
    /// @param number from 1
    public long from(int number) {
        return t0 + (number - 1L) * weeks * WEEK;
    }

    /// End of the last judged period, epoch milliseconds, exclusive.
    public long end() {
        return from(judged().getLast() + 1);
    }

    /// The moment so many weeks after the split, epoch milliseconds.
    long after(int weeksAfter) {
        return t0 + weeksAfter * WEEK;
    }
}
