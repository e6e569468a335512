package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The users of one ISO week in UTC. A user is new in the week of their first event.
///
/// @param week        such as `2017-W05`
/// @param monday      the week's first day, such as `2017-01-30`
/// @param newUsers    users whose first event lies in the week
/// @param activeUsers users with an event in the week
/// @param newShare    new ÷ active users, 0 in a week without events
public record WeekCount(String week, String monday, int newUsers, int activeUsers, double newShare) {
    /// All weeks from the first event to the last, those without events included.
    static List<WeekCount> of(Dataset dataset) {
        InteractionLog log = dataset.log();
        if (log.size() == 0) {
            return List.of();
        }
        LocalDate first = monday(log.timestamp(0));
        int weeks = (int) ChronoUnit.WEEKS.between(first, monday(log.timestamp(log.size() - 1))) + 1;
        long start = first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        int[] fresh = new int[weeks];
        int[] active = new int[weeks];
        int[] lastSeen = new int[dataset.users().size()];
        Arrays.fill(lastSeen, -1);
        for (int row = 0; row < log.size(); row++) {
            int week = (int) ((log.timestamp(row) - start) / ChronoUnit.WEEKS.getDuration().toMillis());
            int user = log.user(row);
            if (lastSeen[user] < 0) {
                fresh[week]++;
            }
            if (lastSeen[user] != week) {
                active[week]++;
                lastSeen[user] = week;
            }
        }
        List<WeekCount> counts = new ArrayList<>(weeks);
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = first.plusWeeks(week);
            counts.add(new WeekCount(
                    String.format(Locale.ROOT, "%d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR),
                            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    monday.toString(), fresh[week], active[week],
                    active[week] == 0 ? 0 : (double) fresh[week] / active[week]));
        }
        return List.copyOf(counts);
    }

    private static LocalDate monday(long moment) {
        return Instant.ofEpochMilli(moment).atZone(ZoneOffset.UTC).toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
