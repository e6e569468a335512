package dev.thaw.ui.newcomer;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.Advisor;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.ReasonSentences;
import dev.thaw.experiment.Recommendations;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.ui.newcomer.Recommended.Change;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of the hybrid at one moment; answered in the background.
///
/// @param dataset     names the items
/// @param adviser     the hybrid
/// @param decision    whom and when
/// @param happened    what a replayed newcomer did next; empty for anybody else
/// @param explained   number of the item whose reasons are wanted, or 0
/// @param ranksBefore rank of each item that was listed before the last change; empty where nothing can be compared
/// @param revision    counts the changes
record Question(Dataset dataset, Advisor adviser, DecisionPoint decision, List<Step> happened, int explained,
        Map<Integer, Integer> ranksBefore, int revision) {
    private static final int LENGTH = 10;

    /// What the hybrid said.
    ///
    /// @param found what was recommended, out of what
    /// @param top   the same, ready to be shown
    /// @param known how many interactions the mixer counted
    record Answer(Recommendations found, List<Recommended> top, int known) {
        Mix mix() {
            return new Mix(found.contentWeight(), found.contentShare(), found.candidates());
        }
    }

    Answer answer() {
        Recommendations found = adviser.recommend(decision, LENGTH);
        return new Answer(found, found.items().stream().map(advice -> recommended(found, advice)).toList(),
                adviser.interactions(decision.user()));
    }

    private Recommended recommended(Recommendations found, Advice advice) {
        int item = advice.item();
        return new Recommended(advice, Item.of(dataset, item), found.rankByContent(item).orElseThrow(),
                found.rankByCollaborative(item).orElseThrow(), item == explained ? why(item) : null,
                happened.stream().anyMatch(step -> step.item().number() == item), change(item));
    }

    private @Nullable Change change(int item) {
        return ranksBefore.isEmpty() ? null : new Change(ranksBefore.getOrDefault(item, 0), revision);
    }

    private Why why(int item) {
        return Why.of(adviser.explain(decision, item).getFirst(), new ReasonSentences(dataset));
    }
}
