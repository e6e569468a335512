package dev.thaw.ui.configure;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.weeks.RetrainingPlan;
import dev.thaw.evaluate.weeks.WeekCalendar;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a configuration would take on a data set, before it is trained.
///
/// @param positives  positive training examples in one epoch, of every training
/// @param examples   examples in all epochs, negatives included: `epochs · (positives · (1 + ratio) + dislikes)`
/// @param trainings  how many times everything is trained: once for each origin, and for each retraining after the last
/// @param tableBytes size of the embedding tables and their optimiser state
public record CostEstimate(long positives, long examples, int trainings, double tableBytes) {
    private static final long MILLIS_PER_DAY = 86_400_000L;
    /// A float for the value and one for Adagrad's accumulator.
    private static final int BYTES_PER_PARAMETER = 8;

    /// The estimate; empty for data without events or without a positive type.
    static Optional<CostEstimate> of(Dataset dataset, ExperimentConfig config) {
        if (dataset.log().size() == 0) {
            return Optional.empty();
        }
        EventWeights weights;
        try {
            weights = EventWeights.of(dataset, config.events());
        } catch (BadInputException _) {
            return Optional.empty();
        }
        List<SplitPoint> origins = config.evaluation().origins();
        List<SplitPoint> splits = new ArrayList<>(
                origins == null ? List.of(config.evaluation().splitAt()) : origins);
        retrainings(dataset, splits.getLast(), config.evaluation().retrainEveryWeeks())
                .forEach(moment -> splits.add(new SplitPoint.Moment(moment)));
        InteractionLog log = dataset.log();
        Integer days = config.window().days();
        long positives = 0;
        long dislikes = 0;
        for (SplitPoint split : splits) {
            long end = split.in(log);
            int from = days == null ? 0 : log.firstAtOrAfter(end - days * MILLIS_PER_DAY);
            for (int row = from; row < log.firstAtOrAfter(end); row++) {
                double weight = weights.signed(log.type(row));
                positives += weight > 0 ? 1 : 0;
                dislikes += weight < 0 ? 1 : 0;
            }
        }
        long examples = config.training().epochs() * (positives * (1 + config.negatives().ratio()) + dislikes);
        double rows = (double) dataset.users().size() + dataset.items().size();
        double parameters = rows * (config.collaborative().embeddingSize() + 1)
                + (double) dataset.items().size() * config.content().embeddingSize();
        return Optional.of(new CostEstimate(positives, examples, splits.size(), parameters * BYTES_PER_PARAMETER));
    }

    /// When is trained anew after a split; never where that is refused.
    private static List<Long> retrainings(Dataset dataset, SplitPoint split, @Nullable Integer everyWeeks) {
        try {
            return WeekCalendar.of(dataset.log(), dataset.users().size(), split.in(dataset.log()))
                    .map(calendar -> RetrainingPlan.of(calendar, everyWeeks).moments()).orElse(List.of());
        } catch (BadInputException _) {
            return List.of();
        }
    }
}
