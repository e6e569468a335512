package dev.thaw.recommend;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.sampling.EventWeights;
import java.util.List;

/// What a trainer may see: everything strictly before the cut-off, nothing after.
///
/// Static descriptions of all items and users are visible (an item that appears later is described when it appears);
/// events and time-stamped tags at or after the cut-off are not.
public final class TrainingHistory {
    private final Dataset dataset;
    private final long cutoff;
    private final InteractionLog log;
    private final EventWeights weights;
    private final boolean[] relevant;
    private final CatalogTimeline timeline;

    /// @param cutoff   epoch milliseconds; events at or after it are out of reach
    /// @param relevant whether each event type is relevant, `[types]`
    public TrainingHistory(Dataset dataset, long cutoff, EventWeights weights, boolean[] relevant) {
        this.dataset = dataset;
        this.cutoff = cutoff;
        this.log = dataset.log().before(cutoff);
        this.weights = weights;
        this.relevant = relevant.clone();
        this.timeline = CatalogTimeline.of(dataset, log, weights, relevant);
    }

    /// The same data with an earlier cut-off, for what is learned by replaying the past.
    ///
    /// @throws IllegalArgumentException if the cut-off is later than this one's
    public TrainingHistory before(long earlier) {
        if (earlier > cutoff) {
            throw new IllegalArgumentException("a history cannot be extended from " + cutoff + " to " + earlier);
        }
        return new TrainingHistory(dataset, earlier, weights, relevant);
    }

    public long cutoff() {
        return cutoff;
    }

    /// The interactions strictly before the cut-off.
    public InteractionLog log() {
        return log;
    }

    public EventWeights weights() {
        return weights;
    }

    public boolean isRelevant(int type) {
        return relevant[type];
    }

    /// The catalogue at any moment up to the cut-off.
    public CatalogTimeline timeline() {
        return timeline;
    }

    public int itemTableSize() {
        return dataset.items().size();
    }

    public int userTableSize() {
        return dataset.users().size();
    }

    /// Static description of an item.
    public dev.thaw.dataset.ItemCatalog.ItemRow item(int item) {
        return dataset.items().row(item);
    }

    /// Static description of a user.
    public dev.thaw.dataset.UserDirectory.UserRow user(int user) {
        return dataset.users().row(user);
    }

    /// A user's state after the given rows of [#log()].
    public UserState userState(int user, int[] rows) {
        return UserState.of(dataset, user, rows);
    }

    /// Time-stamped tags given strictly before the cut-off.
    public List<TimedTag> timedTags() {
        return dataset.items().timedTags().stream().filter(tag -> tag.timestamp() < cutoff).toList();
    }
}
