package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The protocol played on people who came before the split: what an evaluation may learn its own constants from.
///
/// Everybody whose first event lies in a span of time is revealed at the cohort's history lengths, as far as the whole
/// horizon lies in the span, so that a decision has as many targets as one of the cohort. Decisions without a relevant
/// target stay, as they do there.
public final class PastCohort {
    private static final long STREAM = 0x9a57;

    private PastCohort() {}

    /// The people and their decisions.
    ///
    /// @param from  first events at or after this moment
    /// @param until no event at or after it is looked at, as feature or as target; at most the protocol's split
    /// @param most  of more people a sample is taken
    /// @return in the order of user numbers; people without a decision are left out
    public static List<ColdUser> of(Dataset dataset, Protocol protocol, long from, long until, int most, long seed) {
        if (until > protocol.t0()) {
            throw new IllegalArgumentException("the past ends at the split " + protocol.t0() + ", not at " + until);
        }
        boolean[] relevant = protocol.relevant();
        List<ColdUser> people = ColdHistory.after(dataset.log().before(until), dataset.users().size(), from).stream()
                .map(history -> new ColdUser(history.user(), protocol.revealed().stream()
                        .filter(n -> history.leavesHorizonAfter(n, protocol.horizon()))
                        .map(n -> history.decision(n, protocol.horizon(), relevant, protocol.excludeSeen())).toList()))
                .filter(person -> !person.decisions().isEmpty()).toList();
        int[] order = new int[people.size()];
        SeededRandom.permutation(order, SeededRandom.of(seed, STREAM));
        return IntStream.of(Arrays.stream(order).limit(most).sorted().toArray()).mapToObj(people::get).toList();
    }
}
