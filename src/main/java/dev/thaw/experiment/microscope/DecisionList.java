package dev.thaw.experiment.microscope;

import java.util.List;
import java.util.OptionalDouble;

/// The decisions behind a point, and whether they come to it.
///
/// @param question  what was asked
/// @param decisions in the order of users and history lengths
/// @param stored    what the run stored for the point, empty where it stores none
public record DecisionList(Question question, List<ListedDecision> decisions, OptionalDouble stored) {
    /// Sums of the same numbers in another order differ by so much at most.
    private static final double TOLERANCE = 1e-9;

    public DecisionList {
        decisions = List.copyOf(decisions);
    }

    /// The mean of the decisions' values, or their sum where they add up to the point; `NaN` without decisions.
    public double together() {
        double sum = decisions.stream().mapToDouble(ListedDecision::value).sum();
        return decisions.isEmpty() ? Double.NaN : question.measure().addsUp() ? sum : sum / decisions.size();
    }

    /// Whether the decisions come to what the run stored; true where it stored nothing.
    public boolean agrees() {
        return stored.isEmpty() || Math.abs(together() - stored.getAsDouble()) <= TOLERANCE;
    }
}
