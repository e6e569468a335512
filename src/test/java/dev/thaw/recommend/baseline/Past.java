package dev.thaw.recommend.baseline;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.Map;

/// A past of likes (relevant) and views (not), one an hour, for the tests of the baselines.
final class Past {
    static final long HOUR = 3_600_000;

    private final DatasetBuilder builder = new DatasetBuilder().event("somebody", "nothing", "view", 0);
    private long now = HOUR;

    Past likes(String user, String... items) {
        return events(user, "like", items);
    }

    Past views(String user, String... items) {
        return events(user, "view", items);
    }

    /// Everything so far.
    TrainingHistory history() {
        Dataset dataset = dataset();
        return new TrainingHistory(dataset, now, weights(dataset), relevant(dataset));
    }

    /// A decision now, by somebody who liked these items within the last second.
    DecisionPoint decision(String... liked) {
        return decision("like", liked);
    }

    /// A decision now, by somebody who viewed these items within the last second.
    DecisionPoint decisionAfterViews(String... viewed) {
        return decision("view", viewed);
    }

    int[] items(String... ids) {
        Dataset dataset = dataset();
        return Arrays.stream(ids).mapToInt(dataset.items()::find).toArray();
    }

    private Past events(String user, String type, String... items) {
        for (String item : items) {
            builder.event(user, item, type, now);
            now += HOUR;
        }
        return this;
    }

    private DecisionPoint decision(String type, String... items) {
        Dataset dataset = dataset();
        int[] types = new int[items.length];
        long[] times = new long[items.length];
        Arrays.fill(types, dataset.typeIndex(new EventType(type)));
        Arrays.fill(times, now - 1000);
        UserState user = new UserState(items(items), types, times, null, Map.of());
        return new DecisionPoint(user,
                CatalogTimeline.of(dataset, dataset.log(), weights(dataset), relevant(dataset)).at(now));
    }

    private Dataset dataset() {
        return builder.build("past", ImportReport.none("test"));
    }

    private static EventWeights weights(Dataset dataset) {
        return EventWeights.of(dataset, Map.of());
    }

    private static boolean[] relevant(Dataset dataset) {
        boolean[] relevant = new boolean[dataset.eventTypes().size()];
        for (int type = 0; type < relevant.length; type++) {
            relevant[type] = dataset.eventTypes().get(type).name().equals("like");
        }
        return relevant;
    }
}
