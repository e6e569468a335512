package dev.thaw.recommend;

import java.util.List;
import java.util.Optional;

/// Scores candidates for a decision. Immutable once trained and safe for use from several threads.
public interface Recommender {
    /// The system's name in results and on the command line, such as `ease`.
    SystemName system();

    /// Scores candidates for one decision.
    ///
    /// @param decision   all the recommender may know
    /// @param candidates item numbers available at the decision, ascending, `[candidates]`
    Scores score(DecisionPoint decision, int[] candidates);

    /// What a reader of this recommender's figures must know, one sentence each; mostly nothing.
    default List<String> notes() {
        return List.of();
    }

    /// The same system as it stood before its last training, where that was kept.
    default Optional<Rehearsal> rehearsal() {
        return Optional.empty();
    }
}
