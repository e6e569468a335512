package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.Protocol;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Logs in which it is known how fast a frozen model must grow old.
///
/// Weeks of clicks before and after a split; 60 people come each week, stay for it alone, and click six items, most of
/// them from the twelve that are in fashion. The fashion moves on by `drift` items a week after the
/// split, over 120 items that all exist from the beginning.
final class PlantedWeeks {
    static final long DAY = 86_400_000L;
    static final long WEEK = 7 * DAY;
    static final int BEFORE = 1;
    /// The split, after a week.
    static final long T0 = BEFORE * WEEK;
    private static final int PEOPLE = 60;
    private static final int ITEMS = 120;
    private static final int FASHION = 12;

    private PlantedWeeks() {}

    /// @param weeks after the split
    /// @param drift items by which the fashion moves on each week
    static Dataset of(int weeks, int drift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DatasetBuilder builder = new DatasetBuilder();
        for (int item = 0; item < ITEMS; item++) {
            builder.event("first", item(item), "click", item);
        }
        for (int week = 0; week < BEFORE + weeks; week++) {
            int fashion = Math.max(0, week - BEFORE + 1) * drift;
            for (int person = 0; person < PEOPLE; person++) {
                long begin = week * WEEK + random.nextLong(6 * DAY) + 1000;
                for (int click = 0; click < 6; click++) {
                    int item = random.nextInt(10) < 8
                            ? fashion + Math.min(random.nextInt(FASHION), random.nextInt(FASHION))
                            : random.nextInt(ITEMS);
                    builder.event("p" + week + "-" + person, item(item % ITEMS), "click", begin + click * 60_000L);
                }
            }
        }
        return builder.build("planted", ImportReport.none("planted"));
    }

    private static String item(int number) {
        return String.format("i%03d", number);
    }

    static EventWeights weights(Dataset dataset) {
        return EventWeights.of(dataset, Map.of());
    }

    static Protocol protocol(Dataset dataset) {
        return Protocol.resolve(dataset, new EvaluationSettings(new SplitPoint.Moment(T0), 2, List.of(0, 1), 10, null,
                null, true), weights(dataset));
    }

    static WeekCalendar calendar(Dataset dataset) {
        return WeekCalendar.of(dataset.log(), dataset.users().size(), T0).orElseThrow();
    }
}
