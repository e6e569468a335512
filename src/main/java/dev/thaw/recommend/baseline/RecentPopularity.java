package dev.thaw.recommend.baseline;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import java.time.Duration;

/// What others liked lately: relevant events of an item in a window that ends at the decision, without the user's own.
///
/// `score = (events in the window − the user's own among them) + 10⁻³ · popularity up to the split`. The counts are
/// as-of: they go on after the split, as those of a live system would, and see only what is strictly before the
/// decision.
public final class RecentPopularity implements Recommender {
    /// Small enough that popularity only orders what the window leaves equal, as long as no item has a thousand events
    /// more than another.
    private static final double POPULARITY_WEIGHT = 1e-3;

    private final Popularity popularity;
    private final TrainingHistory history;
    private final long windowMillis;

    private RecentPopularity(Popularity popularity, TrainingHistory history, Duration window) {
        this.popularity = popularity;
        this.history = history;
        this.windowMillis = window.toMillis();
    }

    /// @param window how far back to look from the decision
    public static RecentPopularity train(TrainingHistory history, Popularity popularity, Duration window) {
        return new RecentPopularity(popularity, history, window);
    }

    /// The same window over an earlier past.
    public RecentPopularity before(TrainingHistory earlier) {
        return new RecentPopularity(Popularity.train(earlier), earlier, Duration.ofMillis(windowMillis));
    }

    @Override
    public SystemName system() {
        return SystemName.RECENT_POPULARITY;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        AsOfCounts relevant = decision.catalog().relevant();
        int[] own = ownEvents(decision);
        double[] scores = new double[candidates.length];
        for (int k = 0; k < scores.length; k++) {
            int item = candidates[k];
            scores[k] = relevant.count(item, windowMillis) - own[item] + POPULARITY_WEIGHT * popularity.events(item);
        }
        return Scores.of(scores);
    }

    /// The user's own relevant events within the window, by item.
    private int[] ownEvents(DecisionPoint decision) {
        int[] own = new int[decision.catalog().size()];
        UserState user = decision.user();
        long from = decision.moment() - windowMillis;
        for (int k = 0; k < user.size(); k++) {
            if (user.timestamps()[k] >= from && history.isRelevant(user.types()[k])) {
                own[user.items()[k]]++;
            }
        }
        return own;
    }
}
