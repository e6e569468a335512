package dev.thaw.bench;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import dev.thaw.sampling.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A year of made-up events of any size, for measuring speed: popularity and activity follow power laws, half of the
/// people sign up in the course of the year, every item has a category and three tags.
///
/// The item at popularity rank r is drawn in proportion to r^(−2/3), the person at rank u to u^(−1/3). Equal sizes and
/// seeds give equal events.
///
/// @param users  people, `>= 2`
/// @param items  items, all available from the start, `>= 20`
/// @param events events, evenly spread over the year, `>= 1`
/// @param seed   fixes every draw
record BenchmarkWorld(int users, int items, int events, long seed) {
    /// The world of the published figures: 100,000 people and 10,000 items.
    static final BenchmarkWorld STANDARD = new BenchmarkWorld(100_000, 10_000, 400_000, 7);

    private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR = Duration.ofDays(365).toMillis();
    private static final int CATEGORIES = 20;
    private static final int TAGS = 200;
    private static final double POPULARITY = 3;
    private static final double ACTIVITY = 1.5;
    private static final double LOYALTY = 0.5;
    private static final String[] TYPES = {"view", "view", "view", "view", "view", "view", "view", "click", "click",
        "purchase"};
    /// Events between two checkpoints.
    private static final int STRIDE = 10_000;
    private static final long STREAM = 0xbe7c;

    BenchmarkWorld {
        if (users < 2 || items < CATEGORIES || events < 1) {
            throw new IllegalArgumentException("users, items and events must be at least 2, " + CATEGORIES
                    + " and 1, were " + users + ", " + items + " and " + events);
        }
    }

    /// Hears of the events in the order of time.
    @FunctionalInterface
    interface Listener {
        void event(String user, String item, String type, long moment);
    }

    /// Plays the year.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    void play(Listener listener, JobContext context) {
        RandomGenerator random = SeededRandom.of(seed, STREAM);
        for (int event = 0; event < events; event++) {
            if (event % STRIDE == 0) {
                context.checkpoint();
            }
            double part = (double) event / events;
            int present = Math.max(1, (int) (users * (1 + part) / 2));
            int user = (int) (present * Math.pow(random.nextDouble(), ACTIVITY));
            int item = (int) (items * Math.pow(random.nextDouble(), POPULARITY));
            if (random.nextDouble() < LOYALTY) {
                item = Math.min(items - 1, item - item % CATEGORIES + user % CATEGORIES);
            }
            listener.event(userId(user), itemId(item), TYPES[random.nextInt(TYPES.length)],
                    START + 1 + (long) (part * YEAR));
        }
    }

    /// The year as a data set; every person and item is described, whether or not anything happened to them.
    Dataset dataset(JobContext context) {
        DatasetBuilder builder = new DatasetBuilder();
        for (int user = 0; user < users; user++) {
            double part = Math.max(0, 2.0 * user / users - 1);
            builder.user(new UserRow(userId(user), START + (long) (part * YEAR), Map.of()));
        }
        for (int item = 0; item < items; item++) {
            List<String> tags = List.of("t" + item % TAGS, "t" + (item * 7 + 3) % TAGS, "t" + (item / TAGS) % TAGS);
            builder.item(new ItemRow(itemId(item), null, "c" + item % CATEGORIES, tags, Double.NaN, START, Map.of()));
        }
        play((user, item, type, moment) -> builder.event(user, item, type, moment), context);
        return builder.build("benchmark", ImportReport.none("made for a benchmark"), context::checkpoint);
    }

    private static String userId(int user) {
        return String.format(Locale.ROOT, "u%06d", user);
    }

    private static String itemId(int item) {
        return String.format(Locale.ROOT, "i%05d", item);
    }
}
