package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import java.util.Arrays;

/// What the mixer trusts for people who arrive after the split, at decisions as the evaluation places them.
final class MeasuredMixer {
    private final Dataset data;
    private final TrainingHistory history;
    private final CatalogTimeline timeline;
    private final HybridRecommender hybrid;

    MeasuredMixer(Dataset data, TrainingHistory history, HybridRecommender hybrid) {
        this.data = data;
        this.history = history;
        this.hybrid = hybrid;
        boolean[] relevant = new boolean[data.eventTypes().size()];
        Arrays.fill(relevant, true);
        this.timeline = CatalogTimeline.of(data, data.log(), history.weights(), relevant);
    }

    /// Mean content weight over everybody who arrives after the split, over all items they had not taken.
    ///
    /// @param known events revealed of each
    double contentWeight(int known) {
        InteractionLog log = data.log();
        return Arrays.stream(log.rowsByUser(data.users().size()))
                .filter(rows -> rows.length > known && log.timestamp(rows[0]) >= history.cutoff())
                .mapToDouble(rows -> contentWeight(rows, known)).average().orElseThrow();
    }

    /// The shortest history at which less than half the weight lies on content.
    int crossover() {
        int known = 0;
        while (contentWeight(known) >= 0.5) {
            known++;
        }
        return known;
    }

    /// How the training went.
    TrainingReport report() {
        return hybrid.report();
    }

    private double contentWeight(int[] rows, int known) {
        InteractionLog log = data.log();
        UserState person = UserState.of(data, log.user(rows[0]), Arrays.copyOf(rows, known));
        DecisionPoint decision = new DecisionPoint(person, timeline.at(log.timestamp(rows[known])));
        int[] candidates = Arrays.stream(decision.catalog().available())
                .filter(item -> Arrays.stream(person.items()).noneMatch(taken -> taken == item)).toArray();
        return hybrid.score(decision, candidates).mixer().orElseThrow().meanContentWeight();
    }
}
