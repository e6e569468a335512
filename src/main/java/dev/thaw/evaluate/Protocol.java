package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An evaluation protocol with nothing left open: the split, what is relevant, and one fixed cohort for every history
/// length.
///
/// Resolving is cheap and comes before training, so whatever can be refused from options and data alone is refused here.
///
/// @param t0              the split: nothing at or after it is trained on, epoch milliseconds
/// @param relevant        whether each event type is relevant, `[types]`
/// @param relevantTypes   their names
/// @param conversion      whether each event type is a conversion, `[types]`; all false where the data has none
/// @param conversionTypes their names
/// @param revealed        history lengths, ascending
/// @param minEvents       events a cohort user needs
/// @param horizon         target batches are taken until they hold at least so many events
/// @param excludeSeen     whether revealed items are neither candidates nor targets
/// @param cohort          the cold users, in the order of their numbers; never empty
/// @param notes           what was derived, reduced or left out, one sentence each
public record Protocol(long t0, boolean[] relevant, List<String> relevantTypes, boolean[] conversion,
        List<String> conversionTypes, List<Integer> revealed, int minEvents, int horizon, boolean excludeSeen,
        List<ColdUser> cohort, List<String> notes) {
    public Protocol {
        relevant = relevant.clone();
        conversion = conversion.clone();
        relevantTypes = List.copyOf(relevantTypes);
        conversionTypes = List.copyOf(conversionTypes);
        revealed = List.copyOf(revealed);
        cohort = List.copyOf(cohort);
        notes = List.copyOf(notes);
    }

    /// Fills in what the settings leave open, for one data set.
    ///
    /// @throws BadInputException if the data is empty, the split leaves nothing to train on, none of the types named
    ///         occurs, or no user is left to evaluate
    public static Protocol resolve(Dataset dataset, EvaluationSettings settings, EventWeights weights) {
        List<String> notes = new ArrayList<>();
        EventKinds kinds = new EventKinds(dataset, notes);
        boolean[] relevant = kinds.relevant(settings.relevant(), weights);
        boolean[] conversion = kinds.conversion(settings.conversion());
        long t0 = split(dataset.log(), settings.splitAt());
        requirePositives(dataset.log().before(t0), weights, t0);

        List<ColdHistory> cold = ColdHistory.after(dataset, t0);
        CohortRule.Step step = CohortRule.choose(cold, settings.revealed(), settings.minEvents(), settings.horizon());
        List<ColdUser> cohort = cold.stream().filter(step::admits)
                .map(history -> new ColdUser(history.user(),
                        step.lengths().stream().map(n -> history.decision(n, settings.horizon(), relevant,
                                settings.excludeSeen())).toList()))
                .toList();
        if (cohort.isEmpty()) {
            throw emptyCohort(cold, step, t0);
        }
        noteCohort(settings, cold, step, cohort.size(), notes);
        return new Protocol(t0, relevant, kinds.names(relevant), conversion, kinds.names(conversion), step.lengths(),
                step.minEvents(), settings.horizon(), settings.excludeSeen(), cohort, notes);
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

    private static long split(InteractionLog log, SplitPoint splitAt) {
        if (log.size() == 0) {
            throw new BadInputException("This data has no events; there is nothing to evaluate.");
        }
        long first = log.timestamp(0);
        long last = log.timestamp(log.size() - 1);
        long t0 = switch (splitAt) {
            case SplitPoint.Quantile quantile -> log.timestampAtQuantile(quantile.value());
            case SplitPoint.Moment moment -> moment.epochMillis();
        };
        if (t0 <= first || t0 > last) {
            throw new BadInputException("evaluation.splitAt falls on " + Instant.ofEpochMilli(t0)
                    + ", which leaves " + (t0 <= first ? "nothing before it to train on" : "nothing after it to test")
                    + "; the events run from " + Instant.ofEpochMilli(first) + " to " + Instant.ofEpochMilli(last)
                    + ".");
        }
        return t0;
    }

    private static void requirePositives(InteractionLog past, EventWeights weights, long t0) {
        for (int row = 0; row < past.size(); row++) {
            if (weights.isPositive(past.type(row))) {
                return;
            }
        }
        throw new BadInputException("None of the " + past.size() + " events before the split at "
                + Instant.ofEpochMilli(t0) + " has a positive weight; choose a later evaluation.splitAt or give one of "
                + "their types a weight above 0 in events.");
    }

    private static BadInputException emptyCohort(List<ColdHistory> cold, CohortRule.Step step, long t0) {
        if (cold.isEmpty()) {
            return new BadInputException("The cohort is empty: no user's first event is at or after the split at "
                    + Instant.ofEpochMilli(t0) + "; choose an earlier evaluation.splitAt.");
        }
        int longest = cold.stream().mapToInt(ColdHistory::events).max().orElseThrow();
        return new BadInputException(String.format(Locale.ROOT,
                "The cohort is empty: of %,d users whose first event is at or after the split at %s the longest history "
                        + "has %,d events, but evaluation.minEvents asks for %,d and evaluation.revealed for another "
                        + "event after the first %,d; lower them, leave them out, or choose an earlier "
                        + "evaluation.splitAt.",
                cold.size(), Instant.ofEpochMilli(t0), longest, step.minEvents(), step.lengths().getLast()));
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
}
