package dev.thaw.simulate.online;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.CatalogState;

/// The catalogue as one universe sees it: the log up to the end, what members have done since, and what this universe's
/// newcomers do. The first two are the same in every universe.
final class LiveCatalog {
    private final Campus campus;
    private final EventCounts positive;
    private final EventCounts relevant;

    LiveCatalog(Campus campus) {
        this.campus = campus;
        this.positive = new EventCounts(campus.itemTableSize());
        this.relevant = new EventCounts(campus.itemTableSize());
    }

    /// Takes down what a newcomer does.
    ///
    /// @param type event type, as the data set numbers them
    void record(int item, int type, long moment) {
        campus.count(positive, relevant, item, type, moment);
    }

    /// The catalogue strictly before a moment.
    CatalogState at(long moment) {
        CatalogState past = campus.timeline().at(moment);
        AsOfCounts positives = EventCounts.sum(past.positive(), campus.memberPositives().at(moment),
                positive.at(moment));
        AsOfCounts relevants = EventCounts.sum(past.relevant(), campus.memberRelevants().at(moment),
                relevant.at(moment));
        return new CatalogState() {
            @Override
            public long moment() {
                return moment;
            }

            @Override
            public int size() {
                return past.size();
            }

            @Override
            public boolean isAvailable(int item) {
                return past.isAvailable(item);
            }

            @Override
            public int[] available() {
                return past.available();
            }

            @Override
            public int availableCount() {
                return past.availableCount();
            }

            @Override
            public double ageDays(int item) {
                return past.ageDays(item);
            }

            @Override
            public AsOfCounts positive() {
                return positives;
            }

            @Override
            public AsOfCounts relevant() {
                return relevants;
            }
        };
    }
}
