package dev.thaw.sampling;

/// Training examples in the layout `[rows, 1 + negatives]`: one event and the negatives drawn for it a row.
///
/// A row whose event has a negative weight (a dislike) is an example with label 0; no negatives are drawn for it: its
/// other columns repeat the item with weight 0.
///
/// @param rows    number of events
/// @param columns `1 + negatives`
/// @param users   user numbers, `[rows]`
/// @param moments epoch milliseconds: features are of what lies strictly before, `[rows]`
/// @param labels  1 or 0 for column 0; all other columns have label 0, `[rows]`
/// @param items   item numbers, `[rows × columns]`
/// @param weights example weights `>= 0`, `[rows × columns]`
public record ExampleBatch(int rows, int columns, int[] users, long[] moments, float[] labels, int[] items,
        float[] weights) {}
