package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small data sets for the tests of this package.
final class Events {
    /// Everything left open but the split, at half of the events.
    static final EvaluationSettings OPEN = new EvaluationSettings(new SplitPoint.Quantile(.5), null, null, 10, null,
            null, true);

    private Events() {}

    /// A data set whose users each have clicks one second apart, on items `i00`, `i01`, …, in waves of new users.
    ///
    /// Wave w starts at second `1000 · w` and has `users[w]` users with `events[w]` events each.
    static Dataset waves(int[] users, int[] events) {
        DatasetBuilder builder = new DatasetBuilder();
        for (int wave = 0; wave < users.length; wave++) {
            for (int user = 0; user < users[wave]; user++) {
                for (int event = 0; event < events[wave]; event++) {
                    builder.event("u" + wave + "-" + user, String.format("i%02d", (user * 7 + event) % 90), "click",
                            1_000_000L * wave + 1000L * event + user);
                }
            }
        }
        return build(builder);
    }

    static Dataset build(DatasetBuilder builder) {
        return builder.build("test", ImportReport.none("test"));
    }

    static EventWeights weights(Dataset dataset) {
        return EventWeights.of(dataset, Map.of());
    }

    /// Settings that split at a moment.
    static EvaluationSettings splitAt(long moment, @Nullable Integer minEvents, @Nullable List<Integer> revealed,
            int horizon, @Nullable List<String> relevant) {
        return new EvaluationSettings(new SplitPoint.Moment(moment), minEvents, revealed, horizon, relevant, null,
                true);
    }
}
