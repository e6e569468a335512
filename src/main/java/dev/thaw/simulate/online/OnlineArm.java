package dev.thaw.simulate.online;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.util.Optional;

/// One arm of an online test: who decides what its newcomers are shown.
///
/// @param name  unique in a test: the system's name, or [#ORACLE]
/// @param judge scores the candidates of a page
public record OnlineArm(String name, Judge judge) {
    /// The arm that knows the truth.
    public static final String ORACLE = "oracle";

    /// Scores the candidates of a page.
    @FunctionalInterface
    public interface Judge {
        /// @param decision   what a recommender may know
        /// @param candidates item numbers, ascending, `[candidates]`
        /// @param truth      true chance of a click on each candidate once it is looked at, `[candidates]`; for the
        ///                   oracle alone
        /// @return higher is better, `[candidates]`
        double[] score(DecisionPoint decision, int[] candidates, double[] truth);
    }

    /// The arm of a recommender.
    public static OnlineArm of(Recommender recommender) {
        return new OnlineArm(recommender.system().text(),
                (decision, candidates, _) -> recommender.score(decision, candidates).values());
    }

    /// The arm that ranks by the true chance of a click: for the page at hand nobody can do better.
    public static OnlineArm oracle() {
        return new OnlineArm(ORACLE, (_, _, truth) -> truth);
    }

    /// The system behind an arm's name; the oracle has none.
    public static Optional<SystemName> system(String name) {
        return SystemName.find(name);
    }
}
