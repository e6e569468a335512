package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A logged request as a decision, and what every system would have shown.
///
/// @param logged     what was shown
/// @param known      events known of the person strictly before it
/// @param newcomer   whether the person's first event is at or after the split; false where the person is not known
/// @param wouldShow  item numbers of each system's first three, 0 where it has fewer, `[systems][3]`
/// @param candidates how many items the systems chose from
/// @param available  how many items were available
record AnsweredRequest(LoggedRequest logged, int known, boolean newcomer, int[][] wouldShow, int candidates,
        int available) {
    /// Asks the systems.
    ///
    /// @param rows        the person's rows of the log, ascending; empty where the person is not known
    /// @param split       where training ends, epoch milliseconds
    /// @param excludeSeen whether what the person already interacted with is left out of the candidates
    static AnsweredRequest of(LoggedRequest logged, Dataset dataset, int[] rows, CatalogTimeline timeline, long split,
            boolean excludeSeen, List<? extends Recommender> systems) {
        InteractionLog log = dataset.log();
        int known = (int) Arrays.stream(rows).takeWhile(row -> log.timestamp(row) < logged.moment()).count();
        UserState user = logged.user() == 0
                ? UserState.newcomer(null, Map.of())
                : UserState.of(dataset, logged.user(), Arrays.copyOf(rows, known));
        DecisionPoint decision = new DecisionPoint(user, timeline.at(logged.moment()));
        int[] candidates = decision.candidates(excludeSeen);
        int[][] wouldShow = new int[systems.size()][];
        for (int system = 0; system < wouldShow.length; system++) {
            double[] scores = systems.get(system).score(decision, candidates).values();
            wouldShow[system] = Arrays.copyOf(Ranking.top(candidates, scores, LoggedRequest.SLOTS).items(),
                    LoggedRequest.SLOTS);
        }
        boolean newcomer = logged.user() != 0 && (rows.length == 0 || log.timestamp(rows[0]) >= split);
        return new AnsweredRequest(logged, known, newcomer, wouldShow, candidates.length,
                decision.catalog().availableCount());
    }

    /// Whether the propensities are those of a draw from the whole catalogue: one over the number of items that could be
    /// shown, with or without what the person had already seen.
    boolean looksUniform() {
        for (int slot = 0; slot < LoggedRequest.SLOTS; slot++) {
            double choices = 1 / logged.propensities()[slot];
            if (logged.has(slot) && !(choices > candidates - 0.5 && choices < available + 0.5)) {
                return false;
            }
        }
        return true;
    }
}
