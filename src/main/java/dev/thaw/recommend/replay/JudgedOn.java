package dev.thaw.recommend.replay;

import java.util.List;

/// On whom something was chosen by validation, kept so that an audit can ask whether they came before the split.
///
/// @param what     what was chosen, such as `constants of the baselines`
/// @param people   user numbers of the people it was judged on, ascending
/// @param earliest moment of the first decision in epoch milliseconds; 0 where there was none
/// @param latest   moment of the last decision in epoch milliseconds; 0 where there was none
public record JudgedOn(String what, List<Integer> people, long earliest, long latest) {
    public JudgedOn {
        people = List.copyOf(people);
        if (latest < earliest) {
            throw new IllegalArgumentException("latest must be at or after earliest, was " + latest + " < " + earliest);
        }
    }

    /// The people and moments of some decisions.
    public static JudgedOn of(String what, List<ReplayDecision> decisions) {
        return new JudgedOn(what, decisions.stream().map(ReplayDecision::user).distinct().sorted().toList(),
                decisions.stream().mapToLong(replayed -> replayed.decision().moment()).min().orElse(0),
                decisions.stream().mapToLong(replayed -> replayed.decision().moment()).max().orElse(0));
    }

    /// Whether nobody was asked: nothing was chosen by validation.
    public boolean isEmpty() {
        return people.isEmpty();
    }
}
