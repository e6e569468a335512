package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.UserValues;
import java.util.Optional;

/// Where the values of every person of a run's cohort are kept.
@FunctionalInterface
public interface People {
    /// Of runs of which only the results are at hand.
    People NONE = _ -> Optional.empty();

    /// What every cohort user of a run got; empty where the run keeps none.
    Optional<UserValues> of(String run);
}
