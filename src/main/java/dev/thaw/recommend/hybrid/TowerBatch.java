package dev.thaw.recommend.hybrid;

/// One step's input to the towers' graph, all in primitive arrays.
///
/// Ragged lists (a person's recent items, an item's features, a person's attributes) are flattened: an entry, the row
/// it belongs to, its weight.
///
/// @param rows                `R`, events
/// @param items               distinct items of the batch, history included, `[I]`
/// @param keepIdentity        0 where the item's own embedding is dropped or unknown, else 1, `[I]`
/// @param occurrences         how often each item occurs as an example, `[I]`
/// @param itemIndex           each example's position in `items`, `[R, columns]`
/// @param features            flattened item features
/// @param recent              flattened recent items: positions in `items`, rows of the batch, event weights
/// @param attributes          flattened user attributes: attribute numbers, rows of the batch, weights
/// @param popularity          `[R, columns, popularityFeatures]`
/// @param users               distinct users, `[U]`
/// @param userIndex           each row's position in `users`, `[R]`
/// @param collaborativeItems  distinct item rows of the collaborative tower, 0 = out of vocabulary, `[C]`
/// @param collaborativeIndex  each example's position in `collaborativeItems`, `[R, columns]`
/// @param labels              `[R, columns]`
/// @param weights             `[R, columns]`
/// @param contexts            standardised mixer inputs, `[R, columns, 3]`; empty where no mixer is trained along
/// @param dropoutSeed         seed of the mixer's dropout in this step
record TowerBatch(int rows, int[] items, float[] keepIdentity, float[] occurrences, int[] itemIndex, Ragged features,
        Ragged recent, Ragged attributes, float[] popularity, int[] users, int[] userIndex, int[] collaborativeItems,
        int[] collaborativeIndex, float[] labels, float[] weights, float[] contexts, int dropoutSeed) {

    /// A flattened ragged list.
    ///
    /// @param entries what, `[N]`
    /// @param owners  whose, ascending, `[N]`
    /// @param weights how much, `[N]`
    record Ragged(int[] entries, int[] owners, float[] weights) {
        int size() {
            return entries.length;
        }
    }
}
