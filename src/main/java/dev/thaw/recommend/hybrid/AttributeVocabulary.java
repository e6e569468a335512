package dev.thaw.recommend.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Free columns of items or users as features: text of small cardinality value by value, numbers by quantile.
///
/// Built from those in training only, so that nothing is learned from people and items that come later. A column whose
/// values are nearly all different (a name, a link) is left out.
///
/// @param columns in text order of their names
record AttributeVocabulary(List<Column> columns) {
    /// Text columns with more distinct values than this keep their most frequent ones.
    private static final int MOST_VALUES = 64;
    /// A value seen fewer times says nothing that could be learned.
    private static final int LEAST_SUPPORT = 3;
    /// Number columns with more distinct values than this become quantile buckets.
    private static final int MOST_DISTINCT_NUMBERS = 12;
    private static final int BUCKETS = 8;

    AttributeVocabulary {
        columns = List.copyOf(columns);
    }

    /// One column.
    ///
    /// @param name   as in the data
    /// @param values known values in text order, empty for a number column
    /// @param bounds ascending lower bounds of the buckets after the first, empty for a text column
    /// @param first  index of the column's first feature
    record Column(String name, List<String> values, List<Double> bounds, int first) {
        Column {
            values = List.copyOf(values);
            bounds = List.copyOf(bounds);
        }

        int features() {
            return values.isEmpty() ? bounds.size() + 1 : values.size();
        }
    }

    /// A cell that says something.
    ///
    /// @param column   name of its column
    /// @param cell     as in the data
    /// @param features numbers of its features, at least one
    record Known(String column, String cell, int[] features) {}

    /// The vocabulary of some rows' attributes.
    static AttributeVocabulary of(List<Map<String, String>> rows) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<Column> columns = new ArrayList<>();
        int next = 0;
        for (String name : names) {
            List<String> cells = rows.stream().map(row -> row.get(name)).filter(cell -> cell != null)
                    .map(String::strip).filter(cell -> !cell.isEmpty()).toList();
            Column column = column(name, cells, next);
            if (column.features() > 1 || !column.values().isEmpty()) {
                columns.add(column);
                next += column.features();
            }
        }
        return new AttributeVocabulary(columns);
    }

    /// How many features there are.
    int size() {
        return columns.isEmpty() ? 0 : columns.getLast().first() + columns.getLast().features();
    }

    /// The features of one row, one array a column; empty where the row says nothing that is known.
    List<int[]> features(Map<String, String> row) {
        return known(row).stream().map(Known::features).toList();
    }

    /// What is known of one row, one entry a column; empty where the row says nothing that is known.
    List<Known> known(Map<String, String> row) {
        List<Known> found = new ArrayList<>();
        for (Column column : columns) {
            String cell = row.get(column.name());
            if (cell == null || cell.isBlank()) {
                continue;
            }
            int[] features = column.values().isEmpty() ? bucket(column, cell) : values(column, cell);
            if (features.length > 0) {
                found.add(new Known(column.name(), cell, features));
            }
        }
        return found;
    }

    private static Column column(String name, List<String> cells, int first) {
        double[] numbers = numbers(cells);
        if (numbers.length == cells.size() && Arrays.stream(numbers).distinct().count() > MOST_DISTINCT_NUMBERS) {
            return new Column(name, List.of(), Quantiles.bounds(numbers, BUCKETS), first);
        }
        Map<String, Integer> support = new TreeMap<>();
        cells.forEach(cell -> parts(cell, part -> support.merge(part, 1, Integer::sum)));
        List<String> values = support.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_SUPPORT)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES).map(Map.Entry::getKey).sorted().toList();
        return new Column(name, values, List.of(), first);
    }

    private static int[] values(Column column, String cell) {
        List<Integer> found = new ArrayList<>();
        parts(cell, part -> {
            int position = Collections.binarySearch(column.values(), part);
            if (position >= 0) {
                found.add(column.first() + position);
            }
        });
        return found.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int[] bucket(Column column, String cell) {
        try {
            return new int[]{column.first() + Quantiles.bucket(column.bounds(), Double.parseDouble(cell.strip()))};
        } catch (NumberFormatException e) {
            return new int[0];
        }
    }

    private static void parts(String cell, Consumer<String> consumer) {
        for (String part : cell.split("\\|")) {
            if (!part.isBlank()) {
                consumer.accept(part.strip());
            }
        }
    }

    private static double[] numbers(List<String> cells) {
        return cells.stream().mapToDouble(cell -> {
            try {
                return Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }).filter(Double::isFinite).toArray();
    }
}
