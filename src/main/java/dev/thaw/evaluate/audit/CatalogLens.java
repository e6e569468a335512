package dev.thaw.evaluate.audit;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.CatalogState;

/// A catalogue that says it stands at one moment and counts as of another: the leak of counts, made to be caught.
///
/// @param honest tells moment, availability and age
/// @param later  tells the counts
record CatalogLens(CatalogState honest, CatalogState later) implements CatalogState {
    @Override
    public long moment() {
        return honest.moment();
    }

    @Override
    public int size() {
        return honest.size();
    }

    @Override
    public boolean isAvailable(int item) {
        return honest.isAvailable(item);
    }

    @Override
    public int[] available() {
        return honest.available();
    }

    @Override
    public int availableCount() {
        return honest.availableCount();
    }

    @Override
    public double ageDays(int item) {
        return honest.ageDays(item);
    }

    @Override
    public AsOfCounts positive() {
        return later.positive();
    }

    @Override
    public AsOfCounts relevant() {
        return later.relevant();
    }
}
