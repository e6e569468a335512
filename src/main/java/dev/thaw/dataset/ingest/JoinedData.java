package dev.thaw.dataset.ingest;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.dataset.profile.Gaps;
import dev.thaw.job.JobContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two data sets made one: what a project held, and what was added to it.
///
/// What the second tells of an item or a user goes before what the first told; where it is silent the first stands.
/// Exports overlap: a row of the second that the first holds already is not added again. Rows that repeat within one of
/// the two stay repeated, so a row that the first has once and the second twice is there twice.
///
/// @param dataset             the whole, under the name of the first
/// @param repeatedEvents      events of the second that the first held already
/// @param repeatedImpressions shown slots of the second that the first held already
public record JoinedData(Dataset dataset, long repeatedEvents, long repeatedImpressions) {

    /// Joins two data sets.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    public static JoinedData of(Dataset first, Dataset second, JobContext context) {
        DatasetBuilder builder = new DatasetBuilder();
        describe(builder, first, second);
        context.checkpoint();
        addEvents(builder, first, _ -> true);
        long events = addFurther(builder, first, second);
        context.checkpoint();
        addTags(builder, first, second);
        long impressions = addImpressions(builder, first, second);
        Dataset bare = builder.build(first.name(), first.report(), context::checkpoint);
        ImportReport report = report(first, second, bare, events, impressions);
        return new JoinedData(new Dataset(bare.name(), bare.eventTypes(), bare.log(), bare.items(), bare.users(),
                bare.impressions(), bare.fingerprint(), report), events, impressions);
    }

    private static void describe(DatasetBuilder builder, Dataset first, Dataset second) {
        for (int item = 1; item < first.items().size(); item++) {
            builder.item(first.items().row(item));
        }
        for (int item = 1; item < second.items().size(); item++) {
            ItemRow told = second.items().row(item);
            int known = first.items().find(told.id());
            builder.item(known == 0 ? told : merged(first.items().row(known), told));
        }
        for (int user = 1; user < first.users().size(); user++) {
            builder.user(first.users().row(user));
        }
        for (int user = 1; user < second.users().size(); user++) {
            UserRow told = second.users().row(user);
            int known = first.users().find(told.id());
            builder.user(known == 0 ? told : merged(first.users().row(known), told));
        }
    }

    private static ItemRow merged(ItemRow before, ItemRow now) {
        return new ItemRow(now.id(), or(now.title(), before.title()), or(now.category(), before.category()),
                now.tags().isEmpty() ? before.tags() : now.tags(),
                Double.isNaN(now.price()) ? before.price() : now.price(),
                or(now.availableFrom(), before.availableFrom()), merged(before.attributes(), now.attributes()));
    }

    private static UserRow merged(UserRow before, UserRow now) {
        return new UserRow(now.id(), or(now.signupAt(), before.signupAt()),
                merged(before.attributes(), now.attributes()));
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> now) {
        Map<String, String> merged = new HashMap<>(before);
        merged.putAll(now);
        return merged;
    }

    private static <T> @Nullable T or(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    private interface RowChoice {
        boolean takes(int row);
    }

    private static void addEvents(DatasetBuilder builder, Dataset data, RowChoice choice) {
        InteractionLog log = data.log();
        for (int row = 0; row < log.size(); row++) {
            if (choice.takes(row)) {
                builder.event(data.users().id(log.user(row)), data.items().id(log.item(row)),
                        data.eventTypes().get(log.type(row)), log.timestamp(row), log.value(row));
            }
        }
    }

    /// Adds what the first does not hold: both logs are in time order, so they are walked together, moment by moment.
    ///
    /// @return events that the first held already
    private static long addFurther(DatasetBuilder builder, Dataset first, Dataset second) {
        InteractionLog log = second.log();
        boolean[] repeated = new boolean[log.size()];
        long count = 0;
        for (int from = 0; from < log.size();) {
            int to = from;
            while (to < log.size() && log.timestamp(to) == log.timestamp(from)) {
                to++;
            }
            Map<Event, Integer> held = eventsAt(first, log.timestamp(from));
            for (int row = from; row < to && !held.isEmpty(); row++) {
                if (taken(held, Event.of(second, row))) {
                    repeated[row] = true;
                    count++;
                }
            }
            from = to;
        }
        addEvents(builder, second, row -> !repeated[row]);
        return count;
    }

    private static Map<Event, Integer> eventsAt(Dataset data, long moment) {
        InteractionLog log = data.log();
        int row = log.firstAtOrAfter(moment);
        if (row == log.size() || log.timestamp(row) != moment) {
            return Map.of();
        }
        Map<Event, Integer> events = new HashMap<>();
        for (; row < log.size() && log.timestamp(row) == moment; row++) {
            events.merge(Event.of(data, row), 1, Integer::sum);
        }
        return events;
    }

    /// Whether one of what is held is left, which is then taken away.
    private static <T> boolean taken(Map<T, Integer> held, T wanted) {
        return held.computeIfPresent(wanted, (_, left) -> left - 1) instanceof Integer left && left >= 0;
    }

    /// One event of a moment.
    private record Event(String user, String item, EventType type, float value) {
        static Event of(Dataset data, int row) {
            InteractionLog log = data.log();
            return new Event(data.users().id(log.user(row)), data.items().id(log.item(row)),
                    data.eventTypes().get(log.type(row)), log.value(row));
        }
    }

    private static void addTags(DatasetBuilder builder, Dataset first, Dataset second) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (Dataset data : List.of(first, second)) {
            for (TimedTag tag : data.items().timedTags()) {
                tags.add(new Tag(data.items().id(tag.item()), tag.timestamp(), tag.tag()));
            }
        }
        tags.forEach(tag -> builder.timedTag(tag.item, tag.timestamp, tag.text));
    }

    private record Tag(String item, long timestamp, String text) {}

    private static long addImpressions(DatasetBuilder builder, Dataset first, Dataset second) {
        Function<Dataset, List<Slot>> slots = data -> data.impressions().rows().stream()
                .map(row -> Slot.of(data, row)).toList();
        List<Slot> held = slots.apply(first);
        held.forEach(slot -> slot.addTo(builder));
        Map<Slot, Integer> left = new HashMap<>(
                held.stream().collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum)));
        long repeated = 0;
        for (Slot slot : slots.apply(second)) {
            if (taken(left, slot)) {
                repeated++;
            } else {
                slot.addTo(builder);
            }
        }
        return repeated;
    }

    /// One shown slot by the ids of who and what.
    private record Slot(@Nullable String user, long timestamp, @Nullable String request, int position, String item,
            double propensity, boolean clicked) {
        static Slot of(Dataset data, Impression row) {
            return new Slot(row.user() == 0 ? null : data.users().id(row.user()), row.timestamp(), row.request(),
                    row.position(), data.items().id(row.item()), row.propensity(), row.clicked());
        }

        void addTo(DatasetBuilder builder) {
            builder.impression(user, timestamp, request, position, item, propensity, clicked);
        }
    }

    /// Both reports in one. What is missing is told of the whole: sign-up dates may have come with the second.
    private static ImportReport report(Dataset first, Dataset second, Dataset whole, long events, long impressions) {
        ImportReport before = first.report();
        ImportReport now = second.report();
        List<SkippedRow> skipped = Stream.concat(before.skipped().stream(), now.skipped().stream())
                .limit(ImportReport.MOST_LISTED).toList();
        Set<String> notes = new LinkedHashSet<>(ownNotes(first));
        notes.addAll(ownNotes(second));
        notes.add(String.format(Locale.ROOT, "%s was added to what the project held%s.", second.name(),
                events + impressions == 0 ? "" : repeats(events, impressions)));
        notes.addAll(Gaps.of(whole).all());
        String format = Objects.equals(before.format(), now.format())
                ? before.format()
                : before.format() + " + " + now.format();
        return new ImportReport(format, before.reason(), before.rowsRead() + now.rowsRead(), skipped,
                before.skippedRows() + now.skippedRows(), List.copyOf(notes));
    }

    private static String repeats(long events, long impressions) {
        return String.format(Locale.ROOT, "; %,d rows were there already and were not added again",
                events + impressions);
    }

    private static List<String> ownNotes(Dataset data) {
        List<String> own = new ArrayList<>(data.report().notes());
        own.removeAll(Gaps.of(data).all());
        return own;
    }
}
