package dev.thaw.evaluate;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Where training ends, as moments of one log.
///
/// @param key     the setting that decides, for sentences about it
/// @param moments epoch milliseconds, ascending, at least one
record SplitMoments(String key, List<Long> moments) {
    private static final String ONE = "evaluation.splitAt";
    private static final String SEVERAL = "evaluation.origins";

    SplitMoments {
        moments = List.copyOf(moments);
    }

    /// Finds the moments of what was asked for.
    ///
    /// @throws BadInputException if one lies outside the log or before anything positive, or if they do not ascend
    static SplitMoments resolve(InteractionLog log, EvaluationSettings settings, EventWeights weights) {
        if (log.size() == 0) {
            throw new BadInputException("This data has no events; there is nothing to evaluate.");
        }
        List<SplitPoint> origins = settings.origins();
        String key = origins == null ? ONE : SEVERAL;
        List<SplitPoint> points = origins == null ? List.of(settings.splitAt()) : origins;
        List<Long> moments = new ArrayList<>();
        for (SplitPoint point : points) {
            long moment = moment(log, point, key);
            if (!moments.isEmpty() && moment <= moments.getLast()) {
                throw new BadInputException(key + " has " + points.get(moments.size() - 1).text() + ", which falls on "
                        + Instant.ofEpochMilli(moments.getLast()) + ", before " + point.text() + ", which falls on "
                        + Instant.ofEpochMilli(moment) + "; origins must ascend in time, so leave one of them out.");
            }
            moments.add(moment);
        }
        requirePositives(log.before(moments.getFirst()), weights, key, moments.getFirst());
        return new SplitMoments(key, moments);
    }

    private static long moment(InteractionLog log, SplitPoint point, String key) {
        long first = log.timestamp(0);
        long last = log.timestamp(log.size() - 1);
        long moment = point.in(log);
        if (moment <= first || moment > last) {
            throw new BadInputException(key + " falls on " + Instant.ofEpochMilli(moment) + ", which leaves "
                    + (moment <= first ? "nothing before it to train on" : "nothing after it to test")
                    + "; the events run from " + Instant.ofEpochMilli(first) + " to " + Instant.ofEpochMilli(last)
                    + ".");
        }
        return moment;
    }

    private static void requirePositives(InteractionLog past, EventWeights weights, String key, long t0) {
        for (int row = 0; row < past.size(); row++) {
            if (weights.isPositive(past.type(row))) {
                return;
            }
        }
        throw new BadInputException("None of the " + past.size() + " events before the split at "
                + Instant.ofEpochMilli(t0) + " has a positive weight; choose a later " + key + " or give one of "
                + "their types a weight above 0 in events.");
    }

    /// Cuts the cohort at the moments.
    ///
    /// @param histories those of the cohort, in the order of the users' numbers, each beginning at or after the first
    ///                  moment
    /// @param coldUser  a history with its decisions
    /// @throws BadInputException if an origin is left without a user
    List<Origin> origins(List<ColdHistory> histories, Function<ColdHistory, ColdUser> coldUser) {
        List<Origin> origins = new ArrayList<>();
        for (int k = 0; k < moments.size(); k++) {
            long from = moments.get(k);
            long to = k + 1 < moments.size() ? moments.get(k + 1) : Long.MAX_VALUE;
            List<ColdUser> cohort = histories.stream()
                    .filter(history -> history.begin() >= from && history.begin() < to).map(coldUser).toList();
            if (cohort.isEmpty()) {
                throw new BadInputException("No user of the cohort begins at or after the origin at "
                        + Instant.ofEpochMilli(from)
                        + (k + 1 < moments.size() ? " and before the next at " + Instant.ofEpochMilli(to) : "")
                        + "; leave that one out of " + key + ".");
            }
            origins.add(new Origin(from, cohort));
        }
        return origins;
    }
}
