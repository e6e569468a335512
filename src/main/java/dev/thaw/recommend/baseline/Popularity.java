package dev.thaw.recommend.baseline;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;

/// Popularity up to the split: how many relevant events an item had in training. The same for everybody, for ever.
public final class Popularity implements Recommender {
    private final int[] events;

    private Popularity(int[] events) {
        this.events = events;
    }

    /// Counts the relevant events strictly before the history's cut-off.
    public static Popularity train(TrainingHistory history) {
        AsOfCounts relevant = history.timeline().at(history.cutoff()).relevant();
        int[] events = new int[history.itemTableSize()];
        for (int item = 1; item < events.length; item++) {
            events[item] = relevant.count(item);
        }
        return new Popularity(events);
    }

    @Override
    public SystemName system() {
        return SystemName.POPULARITY;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        double[] scores = new double[candidates.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = events[candidates[k]];
        }
        return Scores.of(scores);
    }

    /// Relevant events of an item before the cut-off.
    int events(int item) {
        return events[item];
    }
}
