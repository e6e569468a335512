package dev.thaw.recommend.baseline;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.recommend.TrainingHistory;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The sparse binary matrix X of relevant events: 1 where a user had at least one relevant event with an item.
///
/// Rows are users with at least one entry, in order of their numbers; columns are the items kept, in order of theirs.
final class RelevanceMatrix {
    private final int[][] columnsOfRow;
    private final int[] columnOfItem;
    private final int columns;

    private RelevanceMatrix(int[][] columnsOfRow, int[] columnOfItem, int columns) {
        this.columnsOfRow = columnsOfRow;
        this.columnOfItem = columnOfItem;
        this.columns = columns;
    }

    /// The matrix over every item with a relevant event.
    static RelevanceMatrix of(TrainingHistory history) {
        return of(history, history.itemTableSize());
    }

    /// The matrix over the `most` items with the most relevant events (equal counts by item number).
    static RelevanceMatrix of(TrainingHistory history, int most) {
        InteractionLog log = history.log();
        int[] events = new int[history.itemTableSize()];
        for (int row = 0; row < log.size(); row++) {
            if (history.isRelevant(log.type(row))) {
                events[log.item(row)]++;
            }
        }
        int[] kept = IntStream.range(1, events.length).filter(item -> events[item] > 0).boxed()
                .sorted((a, b) -> events[a] != events[b] ? Integer.compare(events[b], events[a]) : a - b).limit(most)
                .mapToInt(Integer::intValue).sorted().toArray();
        int[] columnOfItem = new int[events.length];
        Arrays.fill(columnOfItem, -1);
        for (int column = 0; column < kept.length; column++) {
            columnOfItem[kept[column]] = column;
        }
        int[][] columnsOfRow = Arrays.stream(log.rowsByUser(history.userTableSize()))
                .map(rows -> Arrays.stream(rows).filter(row -> history.isRelevant(log.type(row)))
                        .map(row -> columnOfItem[log.item(row)]).filter(column -> column >= 0).sorted().distinct()
                        .toArray())
                .filter(columns -> columns.length > 0).toArray(int[][]::new);
        return new RelevanceMatrix(columnsOfRow, columnOfItem, kept.length);
    }

    int rows() {
        return columnsOfRow.length;
    }

    int columns() {
        return columns;
    }

    /// The item's column, −1 if it has none.
    int column(int item) {
        return columnOfItem[item];
    }

    /// The columns in which a row is 1, ascending.
    int[] columnsOf(int row) {
        return columnsOfRow[row];
    }

    /// The rows in which each column is 1, ascending, `[columns][]`.
    int[][] rowsOfColumns() {
        int[] counts = new int[columns];
        for (int[] row : columnsOfRow) {
            for (int column : row) {
                counts[column]++;
            }
        }
        int[][] rowsOfColumn = new int[columns][];
        Arrays.setAll(rowsOfColumn, column -> counts[column] == 0 ? IntArrays.EMPTY_ARRAY : new int[counts[column]]);
        Arrays.fill(counts, 0);
        for (int row = 0; row < columnsOfRow.length; row++) {
            for (int column : columnsOfRow[row]) {
                rowsOfColumn[column][counts[column]++] = row;
            }
        }
        return rowsOfColumn;
    }
}
