package dev.thaw.evaluate.audit;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.InteractionLog;
import java.time.Duration;
import java.util.List;

/// The same events under a clock that ticks more slowly, so that some happen at the same time.
final class CoarseClock {
    /// Ticks that are tried, the finest first.
    static final List<Duration> TICKS = List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1),
            Duration.ofDays(7));

    private CoarseClock() {}

    /// A copy whose events stand at the last tick before them.
    static Dataset copy(Dataset dataset, Duration tick) {
        InteractionLog log = dataset.log();
        DatasetBuilder builder = new DatasetBuilder();
        for (int item = 1; item < dataset.items().size(); item++) {
            builder.item(dataset.items().row(item));
        }
        for (int user = 1; user < dataset.users().size(); user++) {
            builder.user(dataset.users().row(user));
        }
        for (int row = 0; row < log.size(); row++) {
            builder.event(dataset.users().id(log.user(row)), dataset.items().id(log.item(row)),
                    dataset.eventTypes().get(log.type(row)),
                    Math.floorDiv(log.timestamp(row), tick.toMillis()) * tick.toMillis(), log.value(row));
        }
        return builder.build(dataset.name(), ImportReport.none(dataset.name()));
    }
}
