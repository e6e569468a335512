package dev.thaw.recommend.hybrid;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/// Collects a [TowerBatch.Ragged].
final class RaggedBuilder {
    private final IntArrayList entries = new IntArrayList();
    private final IntArrayList owners = new IntArrayList();
    private final FloatArrayList weights = new FloatArrayList();

    void add(int entry, int owner, float weight) {
        entries.add(entry);
        owners.add(owner);
        weights.add(weight);
    }

    TowerBatch.Ragged build() {
        return new TowerBatch.Ragged(entries.toIntArray(), owners.toIntArray(), weights.toFloatArray());
    }
}
