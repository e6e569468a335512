package dev.thaw.dataset;

import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.dataset.UserDirectory.UserRow;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collects rows in any order and freezes them into a [Dataset].
///
/// Items and users may be mentioned by events before, after or without being described. Not thread-safe; one build.
public final class DatasetBuilder {
    private final IdTable users = new IdTable();
    private final IdTable items = new IdTable();
    private final IdTable types = new IdTable();
    private final IntArrayList eventUsers = new IntArrayList();
    private final IntArrayList eventItems = new IntArrayList();
    private final IntArrayList eventTypes = new IntArrayList();
    private final LongArrayList eventTimes = new LongArrayList();
    private final FloatArrayList eventValues = new FloatArrayList();
    private final Map<String, ItemRow> itemRows = new HashMap<>();
    private final Map<String, UserRow> userRows = new HashMap<>();
    private final List<PendingTag> tags = new ArrayList<>();
    private final List<PendingImpression> impressions = new ArrayList<>();

    /// Adds one interaction.
    ///
    /// @param timestamp epoch milliseconds
    /// @param value     magnitude, `NaN` where there is none
    public DatasetBuilder event(String user, String item, EventType type, long timestamp, float value) {
        eventUsers.add(users.number(user));
        eventItems.add(items.number(item));
        eventTypes.add(types.number(type.name()));
        eventTimes.add(timestamp);
        eventValues.add(value);
        return this;
    }

    /// Adds one interaction without a magnitude.
    public DatasetBuilder event(String user, String item, String type, long timestamp) {
        return event(user, item, new EventType(type), timestamp, Float.NaN);
    }

    /// Describes an item; a later description of the same id replaces an earlier one.
    public DatasetBuilder item(ItemRow row) {
        items.number(row.id());
        itemRows.put(row.id(), row);
        return this;
    }

    /// Describes a user; a later description of the same id replaces an earlier one.
    public DatasetBuilder user(UserRow row) {
        users.number(row.id());
        userRows.put(row.id(), row);
        return this;
    }

    /// Adds a tag that somebody gave an item at a moment.
    public DatasetBuilder timedTag(String item, long timestamp, String tag) {
        tags.add(new PendingTag(items.number(item), timestamp, tag.strip().toLowerCase(Locale.ROOT)));
        return this;
    }

    /// Adds one shown slot.
    ///
    /// @param user    the user's id, or null where the log has none
    /// @param request the slate's id, or null where slots stand alone
    public DatasetBuilder impression(@Nullable String user, long timestamp, @Nullable String request, int position,
            String item, double propensity, boolean clicked) {
        impressions.add(new PendingImpression(user == null ? -1 : users.number(user), timestamp, request, position,
                items.number(item), propensity, clicked));
        return this;
    }

    /// Whether an item was described or mentioned so far.
    public boolean knowsItem(String id) {
        return items.contains(id);
    }

    /// Events added so far.
    public int events() {
        return eventTimes.size();
    }

    /// Freezes what was collected.
    public Dataset build(String name, ImportReport report) {
        return build(name, report, () -> {});
    }

    /// Freezes what was collected.
    ///
    /// @param checkpoint called between steps, of which none takes longer than a second for ten million events; may
    ///                   throw to stop
    public Dataset build(String name, ImportReport report, Runnable checkpoint) {
        List<String> userIds = users.sorted();
        checkpoint.run();
        List<String> itemIds = items.sorted();
        checkpoint.run();
        List<String> typeNames = types.sorted();
        if (typeNames.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + Short.MAX_VALUE + " event types");
        }
        int[] userNumbers = users.ranks(userIds, 1);
        int[] itemNumbers = items.ranks(itemIds, 1);
        int[] typeNumbers = types.ranks(typeNames, 0);
        checkpoint.run();
        int[] order = inTimeOrder(userNumbers, itemNumbers, typeNumbers);
        checkpoint.run();
        InteractionLog log = log(order, userNumbers, itemNumbers, typeNumbers);
        checkpoint.run();
        List<EventType> eventTypes = typeNames.stream().map(EventType::new).toList();
        ItemCatalog catalog = catalog(itemIds, itemNumbers);
        UserDirectory directory = new UserDirectory(userIds.stream().map(id -> {
            UserRow row = userRows.get(id);
            return row == null ? UserRow.bare(id) : row;
        }).toList());
        ImpressionLog shown = shown(userNumbers, itemNumbers);
        checkpoint.run();
        String fingerprint = Fingerprint.of(eventTypes, log, catalog, directory, shown);
        return new Dataset(name, eventTypes, log, catalog, directory, shown, fingerprint, report);
    }

    private ItemCatalog catalog(List<String> ids, int[] itemNumbers) {
        return new ItemCatalog(ids.stream().map(id -> {
            ItemRow row = itemRows.get(id);
            return row == null ? ItemRow.bare(id) : row;
        }).toList(), tags.stream().map(tag -> new TimedTag(itemNumbers[tag.item], tag.timestamp, tag.tag))
                .sorted(Comparator.comparingLong(TimedTag::timestamp).thenComparingInt(TimedTag::item)
                        .thenComparing(TimedTag::tag))
                .toList());
    }

    private ImpressionLog shown(int[] userNumbers, int[] itemNumbers) {
        return new ImpressionLog(impressions.stream()
                .map(row -> new Impression(row.user < 0 ? 0 : userNumbers[row.user], row.timestamp, row.request,
                        row.position, itemNumbers[row.item], row.propensity, row.clicked))
                .sorted(Comparator.comparingLong(Impression::timestamp)
                        .thenComparing(Impression::request, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(Impression::user).thenComparingInt(Impression::position)
                        .thenComparingInt(Impression::item).thenComparingDouble(Impression::propensity)
                        .thenComparing(Impression::clicked))
                .toList());
    }

    private InteractionLog log(int[] order, int[] userNumbers, int[] itemNumbers, int[] typeNumbers) {
        int size = order.length;
        int[] sortedUsers = new int[size];
        int[] sortedItems = new int[size];
        short[] sortedTypes = new short[size];
        long[] sortedTimes = new long[size];
        float[] sortedValues = new float[size];
        for (int row = 0; row < size; row++) {
            int source = order[row];
            sortedUsers[row] = userNumbers[eventUsers.getInt(source)];
            sortedItems[row] = itemNumbers[eventItems.getInt(source)];
            sortedTypes[row] = (short) typeNumbers[eventTypes.getInt(source)];
            sortedTimes[row] = eventTimes.getLong(source);
            sortedValues[row] = eventValues.getFloat(source);
        }
        return new InteractionLog(sortedUsers, sortedItems, sortedTypes, sortedTimes, sortedValues);
    }

    /// The rows by time, and within equal times by user, item, type and value.
    private int[] inTimeOrder(int[] userNumbers, int[] itemNumbers, int[] typeNumbers) {
        int size = eventTimes.size();
        int[] order = IntStream.range(0, size).toArray();
        LongArrays.radixSortIndirect(order, eventTimes.elements(), 0, size, true);
        IntComparator withinMoment = (a, b) -> {
            int byUser = Integer.compare(userNumbers[eventUsers.getInt(a)], userNumbers[eventUsers.getInt(b)]);
            if (byUser != 0) {
                return byUser;
            }
            int byItem = Integer.compare(itemNumbers[eventItems.getInt(a)], itemNumbers[eventItems.getInt(b)]);
            if (byItem != 0) {
                return byItem;
            }
            int byType = Integer.compare(typeNumbers[eventTypes.getInt(a)], typeNumbers[eventTypes.getInt(b)]);
            return byType != 0 ? byType : Float.compare(eventValues.getFloat(a), eventValues.getFloat(b));
        };
        for (int from = 0; from < size;) {
            int to = from + 1;
            while (to < size && eventTimes.getLong(order[to]) == eventTimes.getLong(order[from])) {
                to++;
            }
            if (to - from > 1) {
                IntArrays.quickSort(order, from, to, withinMoment);
            }
            from = to;
        }
        return order;
    }

    private record PendingTag(int item, long timestamp, String tag) {}

    private record PendingImpression(int user, long timestamp, @Nullable String request, int position, int item,
            double propensity, boolean clicked) {}
}
