package dev.thaw.evaluate;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.failure.BadInputException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The evaluation protocol as asked for; what is left out (null) is derived from the data and noted.
///
/// @param splitAt     where training ends
/// @param minEvents   events a cohort user needs, or null: 60, reduced by rule until the cohort has 50 users
/// @param revealed    history lengths, ascending, or null: 0, 1, 2, 5, 10, 20, 50, reduced with `minEvents`
/// @param horizon     target batches are taken until at least so many events, `1…1000`
/// @param relevant    names of relevant event types, or null: derived
/// @param conversion  names of conversion types, or null: derived
/// @param excludeSeen whether what the user already interacted with is left out of the candidates
/// @param origins     rolling origins, ascending, at least two, each trained anew; or null: one, at `splitAt`
public record EvaluationSettings(SplitPoint splitAt, @Nullable Integer minEvents, @Nullable List<Integer> revealed,
        int horizon, @Nullable List<String> relevant, @Nullable List<String> conversion, boolean excludeSeen,
        @Nullable List<SplitPoint> origins) {
    public static final EvaluationSettings DEFAULT = new EvaluationSettings(new SplitPoint.Quantile(0.7), null, null,
            10, null, null, true);

    public EvaluationSettings {
        if (minEvents != null && minEvents < 1) {
            throw new BadInputException("evaluation.minEvents is " + minEvents + "; it must be at least 1.");
        }
        if (horizon < 1 || horizon > 1000) {
            throw new BadInputException("evaluation.horizon is " + horizon + "; it must lie between 1 and 1000.");
        }
        if (revealed != null) {
            revealed = List.copyOf(revealed);
            if (revealed.isEmpty()) {
                throw new BadInputException("evaluation.revealed is empty; give history lengths such as [0, 1, 5].");
            }
            for (int k = 0; k < revealed.size(); k++) {
                if (revealed.get(k) < 0 || k > 0 && revealed.get(k) <= revealed.get(k - 1)) {
                    throw new BadInputException("evaluation.revealed is " + revealed
                            + "; history lengths must be at least 0 and ascend.");
                }
            }
        }
        relevant = relevant == null ? null : List.copyOf(relevant);
        conversion = conversion == null ? null : List.copyOf(conversion);
        origins = origins == null ? null : ascending(origins);
    }

    /// Settings with one origin, at the split.
    public EvaluationSettings(SplitPoint splitAt, @Nullable Integer minEvents, @Nullable List<Integer> revealed,
            int horizon, @Nullable List<String> relevant, @Nullable List<String> conversion, boolean excludeSeen) {
        this(splitAt, minEvents, revealed, horizon, relevant, conversion, excludeSeen, null);
    }

    /// These origins, refused where there are fewer than two or they do not ascend as far as can be told without the data:
    /// a date and a quantile cannot be compared yet.
    ///
    /// @throws BadInputException with a sentence that says what to change
    public static List<SplitPoint> ascending(List<SplitPoint> origins) {
        List<String> shown = origins.stream().map(SplitPoint::text).toList();
        if (origins.size() < 2) {
            throw new BadInputException("evaluation.origins is " + shown
                    + "; give at least two such as [0.5, 0.6, 0.7, 0.8], or null for one at evaluation.splitAt.");
        }
        for (int k = 1; k < origins.size(); k++) {
            boolean ascends = switch (origins.get(k)) {
                case SplitPoint.Quantile(double value) ->
                    !(origins.get(k - 1) instanceof SplitPoint.Quantile(double before)) || before < value;
                case SplitPoint.Moment(long millis) ->
                    !(origins.get(k - 1) instanceof SplitPoint.Moment(long before)) || before < millis;
            };
            if (!ascends) {
                throw new BadInputException("evaluation.origins is " + shown + "; origins must ascend.");
            }
        }
        return List.copyOf(origins);
    }

    /// Where training ends.
    public sealed interface SplitPoint {
        /// The moment in a log's time, epoch milliseconds.
        default long in(InteractionLog log) {
            return switch (this) {
                case Quantile(double value) -> log.timestampAtQuantile(value);
                case Moment(long millis) -> millis;
            };
        }

        /// As people write it: `0.7` or an ISO date and time.
        default String text() {
            return switch (this) {
                case Quantile(double value) -> Double.toString(value);
                case Moment(long millis) -> Instant.ofEpochMilli(millis).toString();
            };
        }

        /// A quantile of the events in time order.
        ///
        /// @param value strictly between 0 and 1
        record Quantile(double value) implements SplitPoint {
            public Quantile {
                if (!(value > 0 && value < 1)) {
                    throw new BadInputException("evaluation.splitAt is " + value
                            + "; a quantile lies strictly between 0 and 1 (or give an ISO date).");
                }
            }
        }

        /// A moment.
        ///
        /// @param epochMillis the first moment that is *not* trained on
        record Moment(long epochMillis) implements SplitPoint {}
    }
}
