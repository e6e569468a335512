package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// An evaluation protocol with nothing left open: the origins, what is relevant, and one fixed cohort for every history
/// length.
///
/// Resolving is cheap and comes before training, so whatever can be refused from options and data alone is refused here.
///
/// @param origins         where training ends and who is judged there, ascending; one, unless several were asked for
/// @param relevant        whether each event type is relevant, `[types]`
/// @param relevantTypes   their names
/// @param conversion      whether each event type is a conversion, `[types]`; all false where the data has none
/// @param conversionTypes their names
/// @param revealed        history lengths, ascending
/// @param minEvents       events a cohort user needs
/// @param horizon         target batches are taken until they hold at least so many events
/// @param excludeSeen     whether revealed items are neither candidates nor targets
/// @param notes           what was derived, reduced or left out, one sentence each
public record Protocol(List<Origin> origins, boolean[] relevant, List<String> relevantTypes, boolean[] conversion,
        List<String> conversionTypes, List<Integer> revealed, int minEvents, int horizon, boolean excludeSeen,
        List<String> notes) {
    public Protocol {
        origins = List.copyOf(origins);
        relevant = relevant.clone();
        conversion = conversion.clone();
        relevantTypes = List.copyOf(relevantTypes);
        conversionTypes = List.copyOf(conversionTypes);
        revealed = List.copyOf(revealed);
        notes = List.copyOf(notes);
    }

    /// Fills in what the settings leave open, for one data set.
    ///
    /// One step of the [CohortRule] holds for all origins, chosen for the joined cohort.
    ///
    /// @throws BadInputException if the data is empty, a split leaves nothing to train on, none of the types named
    ///         occurs, or an origin has no user to evaluate
    public static Protocol resolve(Dataset dataset, EvaluationSettings settings, EventWeights weights) {
        List<String> notes = new ArrayList<>();
        EventKinds kinds = new EventKinds(dataset, notes);
        boolean[] relevant = kinds.relevant(settings.relevant(), weights);
        boolean[] conversion = kinds.conversion(settings.conversion());
        SplitMoments splits = SplitMoments.resolve(dataset.log(), settings, weights);

        List<ColdHistory> cold = ColdHistory.after(dataset, splits.moments().getFirst());
        CohortRule.Step step = CohortRule.choose(cold, settings.revealed(), settings.minEvents(), settings.horizon());
        List<ColdHistory> admitted = cold.stream().filter(step::admits).toList();
        if (admitted.isEmpty()) {
            throw emptyCohort(cold, step, splits);
        }
        List<Origin> origins = splits.origins(admitted, history -> new ColdUser(history.user(), step.lengths().stream()
                .map(n -> history.decision(n, settings.horizon(), relevant, settings.excludeSeen())).toList()));
        noteCohort(settings, cold, step, admitted.size(), notes);
        noteOrigins(origins, notes);
        return new Protocol(origins, relevant, kinds.names(relevant), conversion, kinds.names(conversion),
                step.lengths(), step.minEvents(), settings.horizon(), settings.excludeSeen(), notes);
    }

    /// Where the last training ends: nothing at or after it is trained on, epoch milliseconds.
    public long t0() {
        return origins.getLast().t0();
    }

    /// The cold users of all origins, in the order of the origins; never empty, and each user once.
    public List<ColdUser> cohort() {
        return origins.stream().flatMap(origin -> origin.cohort().stream()).toList();
    }

    /// Whether each event type is relevant, `[types]`.
    @Override
    public boolean[] relevant() {
        return relevant.clone();
    }

    /// Whether each event type is a conversion, `[types]`.
    @Override
    public boolean[] conversion() {
        return conversion.clone();
    }

    private static BadInputException emptyCohort(List<ColdHistory> cold, CohortRule.Step step,
            SplitMoments splits) {
        Instant t0 = Instant.ofEpochMilli(splits.moments().getFirst());
        if (cold.isEmpty()) {
            return new BadInputException("The cohort is empty: no user's first event is at or after the split at "
                    + t0 + "; choose an earlier " + splits.key() + ".");
        }
        int longest = cold.stream().mapToInt(ColdHistory::events).max().orElseThrow();
        return new BadInputException(String.format(Locale.ROOT,
                "The cohort is empty: of %,d users whose first event is at or after the split at %s the longest history "
                        + "has %,d events, but evaluation.minEvents asks for %,d and evaluation.revealed for another "
                        + "event after the first %,d; lower them, leave them out, or choose an earlier "
                        + "%s.",
                cold.size(), t0, longest, step.minEvents(), step.lengths().getLast(), splits.key()));
    }

    private static void noteCohort(EvaluationSettings settings, List<ColdHistory> cold, CohortRule.Step step, int users,
            List<String> notes) {
        CohortRule.Step first = CohortRule.steps(settings.revealed(), settings.minEvents(), settings.horizon())
                .getFirst();
        if (!step.equals(first)) {
            notes.add(String.format(Locale.ROOT,
                    "History lengths up to %d with at least %d events a user would leave %d of %,d cold users; reduced "
                            + "to lengths %s with at least %d events: %,d users.",
                    first.lengths().getLast(), first.minEvents(), first.users(cold), cold.size(), step.lengths(),
                    step.minEvents(), users));
        }
        if (users < CohortRule.ENOUGH_USERS) {
            notes.add("The cohort is small (" + users + " users); read the intervals, not the means.");
        }
    }

    private static void noteOrigins(List<Origin> origins, List<String> notes) {
        if (origins.size() > 1) {
            notes.add(origins.size()
                    + " origins instead of evaluation.splitAt: every system was trained anew before each, "
                    + "and every newcomer is judged once, by the last training before their first event ("
                    + origins.stream()
                            .map(origin -> origin.cohort().size() + " from " + Instant.ofEpochMilli(origin.t0()))
                            .collect(Collectors.joining(", "))
                    + ").");
        }
    }
}
