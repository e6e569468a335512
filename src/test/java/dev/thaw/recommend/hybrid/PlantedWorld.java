package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.sampling.SeededRandom;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A world in which it is planted what people choose by: first by the interest they declared, then by a hidden taste.
///
/// Each item has a category, which its description tells, and a group, which nothing tells but who chooses what; one
/// says nothing about the other. Everybody declares a category and belongs to a group, again independently, and takes
/// [#CHOICES] items, none twice, an hour apart. All items are there from the start and equally wanted.
///
/// @param people    who arrive one after the other
/// @param byDescription how many first choices fall into the declared category; the later ones fall into the group
record PlantedWorld(int people, int byDescription) {
    /// Choices of everybody, enough to be replayed with 50 known.
    static final int CHOICES = 64;
    private static final int KINDS = 4;
    private static final int ITEMS = 25 * KINDS * KINDS;
    /// Chance that a choice follows the rule and is not any item.
    private static final double LOYALTY = 0.95;
    private static final long START = 1_600_000_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final long BETWEEN_ARRIVALS = 5 * HOUR;

    Dataset build(long seed) {
        RandomGenerator random = SeededRandom.of(seed, 2);
        DatasetBuilder data = new DatasetBuilder();
        for (int item = 0; item < ITEMS; item++) {
            data.item(new ItemRow("i" + item, null, "category " + category(item), List.of(), Double.NaN, START,
                    Map.of()));
        }
        for (int person = 0; person < people; person++) {
            String id = "u" + person;
            int category = random.nextInt(KINDS);
            int group = random.nextInt(KINDS);
            data.user(new UserRow(id, null, Map.of("interest", "category " + category)));
            boolean[] taken = new boolean[ITEMS];
            long time = START + HOUR + person * BETWEEN_ARRIVALS;
            for (int choice = 0; choice < CHOICES; choice++) {
                boolean free = random.nextDouble() >= LOYALTY;
                int item = random.nextInt(ITEMS);
                while (taken[item] || !free
                        && (choice < byDescription ? category(item) != category : group(item) != group)) {
                    item = random.nextInt(ITEMS);
                }
                taken[item] = true;
                data.event(id, "i" + item, "click", time);
                time += HOUR / 2 + random.nextInt((int) HOUR);
            }
        }
        return data.build("planted world", ImportReport.none("planted world"));
    }

    private static int group(int item) {
        return item % KINDS;
    }

    private static int category(int item) {
        return item / KINDS % KINDS;
    }
}
