package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Small worlds whose truth is known, for tests.
///
/// People arrive one after the other and each makes a fixed number of choices. Items carry one of `groups` labels that
/// is written into their category, or hidden; people either stick to one group or choose at random.
///
/// @param people    how many people
/// @param items     how many items
/// @param groups    how many groups of items
/// @param choices   events of each person
/// @param described whether the category tells an item's group; otherwise categories are drawn at random
/// @param loyalty   chance that a person chooses within their own group
/// @param turnover  whether everybody chooses among the newest items only, so that what was learned of an item is stale
record TeachingWorld(int people, int items, int groups, int choices, boolean described, double loyalty,
        boolean turnover) {
    private static final long START = 1_600_000_000_000L;
    private static final long HOUR = 3_600_000L;
    /// With turnover, people choose among so many newest items.
    private static final int NEWEST = 8;

    /// A world that trains in a moment.
    static TeachingWorld small() {
        return new TeachingWorld(120, 40, 4, 12, true, 0.8, false);
    }

    Dataset build(long seed) {
        RandomGenerator random = SeededRandom.of(seed, 1);
        DatasetBuilder data = new DatasetBuilder();
        for (int item = 0; item < items; item++) {
            int label = described ? item % groups : random.nextInt(groups);
            data.item(new ItemRow("i" + item, null, "group " + label, List.of(), Double.NaN,
                    START + (turnover ? arrival(item) : 0), Map.of()));
        }
        for (int person = 0; person < people; person++) {
            int group = random.nextInt(groups);
            long time = START + HOUR + person * 10 * HOUR;
            for (int choice = 0; choice < choices; choice++) {
                int item = turnover
                        ? newest(person, random)
                        : random.nextDouble() < loyalty
                                ? random.nextInt(items / groups) * groups + group
                                : random.nextInt(items);
                time += HOUR + random.nextInt(3_600_000);
                data.event("u" + person, "i" + item, "click", time);
            }
        }
        return data.build("teaching world", ImportReport.none("teaching world"));
    }

    /// Milliseconds after the start; the first items are there from the start.
    private long arrival(int item) {
        return Math.max(0, item - NEWEST) * people * 10L * HOUR / items;
    }

    private int newest(int person, RandomGenerator random) {
        int latest = Math.min(items - 1, NEWEST - 1 + (int) ((long) person * items / people));
        return latest - random.nextInt(NEWEST);
    }

    /// Everything before a quantile of the events.
    static TrainingHistory history(Dataset data, double quantile) {
        EventWeights weights = EventWeights.of(data, Map.of("click", 1.0));
        boolean[] relevant = new boolean[data.eventTypes().size()];
        Arrays.fill(relevant, true);
        return new TrainingHistory(data, data.log().timestampAtQuantile(quantile), weights, relevant);
    }
}
