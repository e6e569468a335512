package dev.thaw.dataset.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;

/// Guesses what the columns of an event table mean, from their names first and their values second.
final class ColumnGuesser {
    private static final int MOST_TYPES = 30;
    private static final Set<String> EVENT_WORDS = Set.of("view", "pv", "pageview", "page_view", "detail_page_view",
            "click", "clk", "cart", "add_to_cart", "addtocart", "add-to-cart", "fav", "favorite", "favourite", "like",
            "buy", "purchase", "order", "transaction", "bookmark", "share", "follow", "play", "listen", "watch",
            "impression", "rating", "enroll", "enrol", "complete", "download", "save", "comment", "remove_from_cart");
    private static final List<String> USER_PARTS = List.of("user", "visitor", "customer", "person", "member", "client",
            "reviewer", "student", "learner");
    private static final List<String> ITEM_PARTS = List.of("item", "product", "content", "article", "movie", "book",
            "track", "song", "video", "course", "news");

    private final HeldTable sample;
    private final boolean named;
    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    private final Map<Integer, String> reasons = new HashMap<>();

    private ColumnGuesser(HeldTable sample, boolean named) {
        this.sample = sample;
        this.named = named;
    }

    /// One guess a column, in the order of the columns.
    ///
    /// @param sample the first rows, text columns only
    /// @param named  whether the columns have names of their own
    static List<ColumnGuess> guess(HeldTable sample, boolean named) {
        ColumnGuesser guesser = new ColumnGuesser(sample, named);
        guesser.byName();
        guesser.byValues();
        List<ColumnGuess> guesses = new ArrayList<>();
        for (int column = 0; column < sample.width(); column++) {
            ColumnRole role = guesser.roleOf(column);
            guesses.add(new ColumnGuess(sample.name(column), role,
                    guesser.reasons.getOrDefault(column, "nothing points to a role")));
        }
        return guesses;
    }

    private ColumnRole roleOf(int column) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == column).map(Map.Entry::getKey)
                .findFirst().orElse(ColumnRole.UNUSED);
    }

    private void byName() {
        if (!named) {
            return;
        }
        List<ColumnRole> roles = List.of(ColumnRole.TIME, ColumnRole.TYPE, ColumnRole.RATING, ColumnRole.USER,
                ColumnRole.ITEM, ColumnRole.CATEGORY, ColumnRole.TITLE, ColumnRole.VALUE);
        for (ColumnRole role : roles) {
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            for (int column = 0; column < sample.width(); column++) {
                int rank = isTaken(column) ? -1 : UsualNames.rank(sample.name(column), role);
                if (rank >= 0 && role == ColumnRole.TIME && time(column).isEmpty()) {
                    rank += 1_000;
                }
                if (rank >= 0 && rank < bestRank) {
                    best = column;
                    bestRank = rank;
                }
            }
            if (best >= 0) {
                take(role, best, "named " + sample.name(best));
            }
        }
        byPartOfName(ColumnRole.USER, USER_PARTS);
        byPartOfName(ColumnRole.ITEM, ITEM_PARTS);
    }

    private void byPartOfName(ColumnRole role, List<String> parts) {
        for (String part : parts) {
            for (int column = 0; column < sample.width() && !columns.containsKey(role); column++) {
                String name = sample.name(column).toLowerCase(Locale.ROOT);
                if (!isTaken(column) && name.contains(part) && name.contains("id")) {
                    take(role, column, "its name " + sample.name(column) + " holds " + part);
                }
            }
        }
    }

    private void byValues() {
        for (int column = 0; column < sample.width() && !columns.containsKey(ColumnRole.TIME); column++) {
            Optional<TimeFormat> format = isTaken(column) ? Optional.empty() : time(column);
            if (format.isPresent()) {
                take(ColumnRole.TIME, column, "its values are " + describe(format.get()));
            }
        }
        if (!columns.containsKey(ColumnRole.TYPE) && !columns.containsKey(ColumnRole.RATING)) {
            kindByValues();
        }
        if (!named) {
            idsByOrder(ColumnRole.USER, "the first column of ids: who");
            idsByOrder(ColumnRole.ITEM, "the second column of ids: what");
            categoryByValues();
        }
    }

    private void kindByValues() {
        for (int column = 0; column < sample.width(); column++) {
            if (!isTaken(column) && isEventWords(texts(column))) {
                take(ColumnRole.TYPE, column, "its values are kinds of events, such as " + texts(column).get(0));
                return;
            }
        }
        for (int column = 0; column < sample.width() && !named; column++) {
            if (!isTaken(column) && isStars(texts(column))) {
                take(ColumnRole.RATING, column, "its values are stars up to 5");
                return;
            }
        }
        for (int column = 0; column < sample.width() && !named; column++) {
            if (!isTaken(column) && isFewWords(texts(column))) {
                take(ColumnRole.TYPE, column, "its values are a few words, such as " + texts(column).get(0));
                return;
            }
        }
    }

    private void idsByOrder(ColumnRole role, String reason) {
        for (int column = 0; column < sample.width() && !columns.containsKey(role); column++) {
            if (!isTaken(column) && texts(column).countMissing() == 0) {
                take(role, column, reason);
            }
        }
    }

    /// A further column of which every item has one value, shared by several items.
    private void categoryByValues() {
        Integer item = columns.get(ColumnRole.ITEM);
        for (int column = 0; item != null && column < sample.width(); column++) {
            if (!isTaken(column) && texts(column).countMissing() == 0
                    && texts(column).countUnique() < texts(item).countUnique()
                    && isOnePerItem(texts(item), texts(column))) {
                take(ColumnRole.CATEGORY, column, "every item has one value of it, and items share values");
                return;
            }
        }
    }

    private static boolean isOnePerItem(StringColumn items, StringColumn values) {
        Map<String, String> seen = new HashMap<>();
        for (int row = 0; row < items.size(); row++) {
            @Nullable
            String known = seen.putIfAbsent(items.get(row), values.get(row));
            if (known != null && !known.equals(values.get(row))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEventWords(StringColumn column) {
        StringColumn words = column.unique();
        if (words.size() > MOST_TYPES) {
            return false;
        }
        int known = 0;
        for (String word : words) {
            known += EVENT_WORDS.contains(word.toLowerCase(Locale.ROOT).replace(' ', '_')) ? 1 : 0;
        }
        return known > 0 && 2 * known >= words.size();
    }

    private static boolean isFewWords(StringColumn column) {
        StringColumn words = column.unique();
        if (words.size() > MOST_TYPES || 2 * words.size() > column.size()) {
            return false;
        }
        for (String word : words) {
            if (!word.matches("[\\p{L}][\\p{L} _-]*")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStars(StringColumn column) {
        StringColumn values = column.unique();
        if (values.size() > 10) {
            return false;
        }
        for (String value : values) {
            if (!Cells.isDecimal(value)) {
                return false;
            }
            double stars = Double.parseDouble(value);
            if (!(stars > 0 && stars <= 5 && 2 * stars == Math.rint(2 * stars))) {
                return false;
            }
        }
        return values.size() > 0;
    }

    private static String describe(TimeFormat format) {
        return format.pattern() != null
                ? "times of the form " + format.pattern()
                : format.equals(TimeFormat.USUAL) ? "epoch seconds or ISO 8601" : "epoch " + format.unit().label();
    }

    private Optional<TimeFormat> time(int column) {
        return TimeGuess.of(sample.values(column));
    }

    private StringColumn texts(int column) {
        return sample.column(column);
    }

    private boolean isTaken(int column) {
        return columns.containsValue(column);
    }

    private void take(ColumnRole role, int column, String reason) {
        columns.put(role, column);
        reasons.put(column, reason);
    }
}
