package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.dataset.profile.DatasetProfile.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What somebody should look at before believing a result on this data, in sentences.
final class Warnings {
    private static final int FEW_EVENTS = 1_000;
    private static final double NOTABLE = 0.05;

    private final Dataset dataset;
    private final Counts counts;
    private final List<WeekCount> weeks;
    private final int[] eventsPerUser;

    Warnings(Dataset dataset, Counts counts, List<WeekCount> weeks, int[] eventsPerUser) {
        this.dataset = dataset;
        this.counts = counts;
        this.weeks = weeks;
        this.eventsPerUser = eventsPerUser;
    }

    List<String> all() {
        List<String> warnings = new ArrayList<>();
        if (counts.rowsSkipped() > 0) {
            warnings.add(String.format(Locale.ROOT,
                    "%,d %s left out as unreadable; the import report lists them with line and reason.",
                    counts.rowsSkipped(), counts.rowsSkipped() == 1 ? "row was" : "rows were"));
        }
        if (counts.events() < FEW_EVENTS) {
            warnings.add(
                    String.format(Locale.ROOT, "Only %,d events: results will have wide intervals.", counts.events()));
        }
        once(warnings);
        duplicates(warnings);
        batches(warnings);
        quietWeeks(warnings);
        return warnings;
    }

    private void once(List<String> warnings) {
        long once = Arrays.stream(eventsPerUser).filter(count -> count == 1).count();
        if (counts.users() > 0 && 2 * once > counts.users()) {
            warnings.add(String.format(Locale.ROOT,
                    "%,d of %,d users have a single event: they cannot be evaluated beyond their first decision.", once,
                    counts.users()));
        }
    }

    /// Equal rows stand next to each other in the log.
    private void duplicates(List<String> warnings) {
        InteractionLog log = dataset.log();
        long duplicates = 0;
        for (int row = 1; row < log.size(); row++) {
            duplicates += log.timestamp(row) == log.timestamp(row - 1) && log.user(row) == log.user(row - 1)
                    && log.item(row) == log.item(row - 1) && log.type(row) == log.type(row - 1) ? 1 : 0;
        }
        if (duplicates > 0) {
            warnings.add(String.format(Locale.ROOT, "%,d %s another in user, item, type and time; %s kept.", duplicates,
                    duplicates == 1 ? "event repeats" : "events repeat", duplicates == 1 ? "it is" : "they are"));
        }
    }

    private void batches(List<String> warnings) {
        InteractionLog log = dataset.log();
        int shared = 0;
        for (int row = 0; row < log.size(); row++) {
            boolean withPrevious = row > 0 && sameMoment(log, row - 1, row);
            boolean withNext = row + 1 < log.size() && sameMoment(log, row, row + 1);
            shared += withPrevious || withNext ? 1 : 0;
        }
        if (shared > NOTABLE * log.size()) {
            warnings.add(String.format(Locale.ROOT,
                    "%.0f %% of the events share their time with another event of the same user: such events are ",
                    100.0 * shared / log.size())
                    + "revealed together, so history lengths move in steps.");
        }
    }

    private static boolean sameMoment(InteractionLog log, int row, int next) {
        return log.timestamp(row) == log.timestamp(next) && log.user(row) == log.user(next);
    }

    private void quietWeeks(List<String> warnings) {
        int from = Math.max(0, weeks.size() - DatasetProfile.LAST_WEEKS);
        List<WeekCount> last = weeks.subList(from, weeks.size());
        if (weeks.size() > 1 && last.stream().mapToInt(WeekCount::newUsers).sum() == 0) {
            warnings.add(
                    "No new users in the last %d weeks: a late split leaves no cold users.".formatted(last.size()));
        }
    }
}
