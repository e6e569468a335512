package dev.thaw.project;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A data set as columns and back.
///
/// | table | columns |
/// |---|---|
/// | `types` | `name` |
/// | `events` | `user`, `item`, `type` (numbers from 0 of `users`, `items`, `types`), `timestamp`, `value` |
/// | `items` | `id`, `title`, `category`, `tags`, `price`, `available_from`, `attributes` |
/// | `users` | `id`, `signup_at`, `attributes` |
/// | `tags` | `item`, `timestamp`, `tag` |
/// | `impressions` | `user` (−1: none), `timestamp`, `request`, `position`, `item`, `propensity`, `clicked` |
final class DatasetColumns {
    private static final String WHOLE = "whole";
    private static final String OPTIONAL_WHOLE = "optional whole";
    private static final String TEXT = "text";
    private static final String TEXTS = "texts";
    private static final String PAIRS = "pairs";
    private static final String FLOAT32 = "float32";
    private static final String FLOAT64 = "float64";

    private DatasetColumns() {}

    @FunctionalInterface
    private interface Cell {
        void write(ColumnWriter column, int row);
    }

    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    static List<StoredColumn> of(Dataset dataset, JobContext context) {
        CellMeter meter = CellMeter.of(dataset, context);
        List<StoredColumn> columns = new ArrayList<>();
        columns.add(column(meter, "types", "name", TEXT, dataset.eventTypes().size(),
                (column, row) -> column.text(dataset.eventTypes().get(row).name())));
        addEvents(columns, meter, dataset.log());
        addItems(columns, meter, dataset.items().size() - 1, row -> dataset.items().row(row + 1));
        addUsers(columns, meter, dataset.users().size() - 1, row -> dataset.users().row(row + 1));
        addTags(columns, meter, dataset.items().timedTags());
        addImpressions(columns, meter, dataset.impressions().rows());
        return columns;
    }

    private static void addEvents(List<StoredColumn> columns, CellMeter meter, InteractionLog log) {
        int rows = log.size();
        columns.add(column(meter, "events", "user", WHOLE, rows, (column, row) -> column.whole(log.user(row) - 1)));
        columns.add(column(meter, "events", "item", WHOLE, rows, (column, row) -> column.whole(log.item(row) - 1)));
        columns.add(column(meter, "events", "type", WHOLE, rows, (column, row) -> column.whole(log.type(row))));
        columns.add(
                column(meter, "events", "timestamp", WHOLE, rows, (column, row) -> column.whole(log.timestamp(row))));
        columns.add(column(meter, "events", "value", FLOAT32, rows, (column, row) -> column.float32(log.value(row))));
    }

    private static void addItems(List<StoredColumn> columns, CellMeter meter, int rows, IntFunction<ItemRow> item) {
        columns.add(column(meter, "items", "id", TEXT, rows, (column, row) -> column.text(item.apply(row).id())));
        columns.add(column(meter, "items", "title", TEXT, rows, (column, row) -> column.text(item.apply(row).title())));
        columns.add(column(meter, "items", "category", TEXT, rows,
                (column, row) -> column.text(item.apply(row).category())));
        columns.add(
                column(meter, "items", "tags", TEXTS, rows, (column, row) -> texts(column, item.apply(row).tags())));
        columns.add(column(meter, "items", "price", FLOAT64, rows,
                (column, row) -> column.float64(item.apply(row).price())));
        columns.add(column(meter, "items", "available_from", OPTIONAL_WHOLE, rows,
                (column, row) -> column.optionalWhole(item.apply(row).availableFrom())));
        columns.add(column(meter, "items", "attributes", PAIRS, rows,
                (column, row) -> pairs(column, item.apply(row).attributes())));
    }

    private static void addUsers(List<StoredColumn> columns, CellMeter meter, int rows, IntFunction<UserRow> user) {
        columns.add(column(meter, "users", "id", TEXT, rows, (column, row) -> column.text(user.apply(row).id())));
        columns.add(column(meter, "users", "signup_at", OPTIONAL_WHOLE, rows,
                (column, row) -> column.optionalWhole(user.apply(row).signupAt())));
        columns.add(column(meter, "users", "attributes", PAIRS, rows,
                (column, row) -> pairs(column, user.apply(row).attributes())));
    }

    private static void addTags(List<StoredColumn> columns, CellMeter meter, List<TimedTag> tags) {
        int rows = tags.size();
        columns.add(
                column(meter, "tags", "item", WHOLE, rows, (column, row) -> column.whole(tags.get(row).item() - 1)));
        columns.add(column(meter, "tags", "timestamp", WHOLE, rows,
                (column, row) -> column.whole(tags.get(row).timestamp())));
        columns.add(column(meter, "tags", "tag", TEXT, rows, (column, row) -> column.text(tags.get(row).tag())));
    }

    private static void addImpressions(List<StoredColumn> columns, CellMeter meter, List<Impression> shown) {
        int rows = shown.size();
        String table = "impressions";
        columns.add(
                column(meter, table, "user", WHOLE, rows, (column, row) -> column.whole(shown.get(row).user() - 1)));
        columns.add(column(meter, table, "timestamp", WHOLE, rows,
                (column, row) -> column.whole(shown.get(row).timestamp())));
        columns.add(
                column(meter, table, "request", TEXT, rows, (column, row) -> column.text(shown.get(row).request())));
        columns.add(column(meter, table, "position", WHOLE, rows,
                (column, row) -> column.whole(shown.get(row).position())));
        columns.add(
                column(meter, table, "item", WHOLE, rows, (column, row) -> column.whole(shown.get(row).item() - 1)));
        columns.add(column(meter, table, "propensity", FLOAT64, rows,
                (column, row) -> column.float64(shown.get(row).propensity())));
        columns.add(column(meter, table, "clicked", WHOLE, rows,
                (column, row) -> column.whole(shown.get(row).clicked() ? 1 : 0)));
    }

    /// The data set that the columns hold.
    ///
    /// @param columns by `table.column`
    /// @throws IOException if a column is missing or ends too early
    static Dataset dataset(String name, ImportReport report, Map<String, StoredColumn> columns) throws IOException {
        Stored stored = new Stored(columns);
        DatasetBuilder builder = new DatasetBuilder();
        List<String> itemIds = readItems(stored, builder);
        List<String> userIds = readUsers(stored, builder);
        readEvents(stored, builder, itemIds, userIds);
        ColumnReader tagItems = stored.open("tags.item");
        ColumnReader tagTimes = stored.open("tags.timestamp");
        ColumnReader tagTexts = stored.open("tags.tag");
        for (int row = 0; row < stored.rows("tags.item"); row++) {
            builder.timedTag(itemIds.get((int) tagItems.whole()), tagTimes.whole(), some(tagTexts.text()));
        }
        readImpressions(stored, builder, itemIds, userIds);
        return builder.build(name, report);
    }

    private static List<String> readItems(Stored stored, DatasetBuilder builder) throws IOException {
        ColumnReader ids = stored.open("items.id");
        ColumnReader titles = stored.open("items.title");
        ColumnReader categories = stored.open("items.category");
        ColumnReader tags = stored.open("items.tags");
        ColumnReader prices = stored.open("items.price");
        ColumnReader availableFrom = stored.open("items.available_from");
        ColumnReader attributes = stored.open("items.attributes");
        List<String> known = new ArrayList<>();
        for (int row = 0; row < stored.rows("items.id"); row++) {
            ItemRow item = new ItemRow(some(ids.text()), titles.text(), categories.text(), texts(tags),
                    prices.float64(), availableFrom.optionalWhole(), pairs(attributes));
            builder.item(item);
            known.add(item.id());
        }
        return known;
    }

    private static List<String> readUsers(Stored stored, DatasetBuilder builder) throws IOException {
        ColumnReader ids = stored.open("users.id");
        ColumnReader signups = stored.open("users.signup_at");
        ColumnReader attributes = stored.open("users.attributes");
        List<String> known = new ArrayList<>();
        for (int row = 0; row < stored.rows("users.id"); row++) {
            UserRow user = new UserRow(some(ids.text()), signups.optionalWhole(), pairs(attributes));
            builder.user(user);
            known.add(user.id());
        }
        return known;
    }

    private static void readEvents(Stored stored, DatasetBuilder builder, List<String> itemIds, List<String> userIds)
            throws IOException {
        ColumnReader typeNames = stored.open("types.name");
        List<EventType> types = new ArrayList<>();
        for (int row = 0; row < stored.rows("types.name"); row++) {
            types.add(new EventType(some(typeNames.text())));
        }
        ColumnReader users = stored.open("events.user");
        ColumnReader items = stored.open("events.item");
        ColumnReader kinds = stored.open("events.type");
        ColumnReader times = stored.open("events.timestamp");
        ColumnReader values = stored.open("events.value");
        for (int row = 0; row < stored.rows("events.user"); row++) {
            builder.event(userIds.get((int) users.whole()), itemIds.get((int) items.whole()),
                    types.get((int) kinds.whole()), times.whole(), values.float32());
        }
    }

    private static void readImpressions(Stored stored, DatasetBuilder builder, List<String> itemIds,
            List<String> userIds) throws IOException {
        ColumnReader users = stored.open("impressions.user");
        ColumnReader times = stored.open("impressions.timestamp");
        ColumnReader requests = stored.open("impressions.request");
        ColumnReader positions = stored.open("impressions.position");
        ColumnReader items = stored.open("impressions.item");
        ColumnReader propensities = stored.open("impressions.propensity");
        ColumnReader clicks = stored.open("impressions.clicked");
        for (int row = 0; row < stored.rows("impressions.user"); row++) {
            int user = (int) users.whole();
            builder.impression(user < 0 ? null : userIds.get(user), times.whole(), requests.text(),
                    (int) positions.whole(), itemIds.get((int) items.whole()), propensities.float64(),
                    clicks.whole() != 0);
        }
    }

    private record Stored(Map<String, StoredColumn> columns) {
        ColumnReader open(String name) throws IOException {
            return new ColumnReader(column(name).content());
        }

        int rows(String name) throws IOException {
            return column(name).rows();
        }

        private StoredColumn column(String name) throws IOException {
            StoredColumn column = columns.get(name);
            if (column == null) {
                throw new IOException("the column " + name + " is missing");
            }
            return column;
        }
    }

    private static StoredColumn column(CellMeter meter, String table, String name, String encoding, int rows,
            Cell cell) {
        ColumnWriter writer = new ColumnWriter();
        for (int row = 0; row < rows; row++) {
            cell.write(writer, row);
            meter.advance();
        }
        return new StoredColumn(table, name, encoding, rows, writer.toBytes());
    }

    private static void texts(ColumnWriter column, List<String> texts) {
        column.count(texts.size());
        texts.forEach(column::text);
    }

    private static List<String> texts(ColumnReader column) throws IOException {
        long size = column.count();
        List<String> texts = new ArrayList<>();
        for (long k = 0; k < size; k++) {
            texts.add(some(column.text()));
        }
        return texts;
    }

    private static void pairs(ColumnWriter column, Map<String, String> pairs) {
        column.count(pairs.size());
        new TreeMap<>(pairs).forEach((key, value) -> column.text(key).text(value));
    }

    private static Map<String, String> pairs(ColumnReader column) throws IOException {
        long size = column.count();
        Map<String, String> pairs = new TreeMap<>();
        for (long k = 0; k < size; k++) {
            pairs.put(some(column.text()), some(column.text()));
        }
        return pairs;
    }

    private static String some(@Nullable String text) throws IOException {
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }
}
