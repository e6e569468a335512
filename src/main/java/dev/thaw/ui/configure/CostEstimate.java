package dev.thaw.ui.configure;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.Optional;

/// What a configuration would take on a data set, before it is trained.
///
/// @param positives  positive training examples in one epoch
/// @param examples   examples in all epochs, negatives included: `epochs · (positives · (1 + ratio) + dislikes)`
/// @param tableBytes size of the embedding tables and their optimiser state
public record CostEstimate(long positives, long examples, double tableBytes) {
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
        long splitAt = switch (config.evaluation().splitAt()) {
            case SplitPoint.Quantile(double value) -> dataset.log().timestampAtQuantile(value);
            case SplitPoint.Moment(long epochMillis) -> epochMillis;
        };
        Integer days = config.window().days();
        int from = days == null ? 0 : dataset.log().firstAtOrAfter(splitAt - days * MILLIS_PER_DAY);
        int to = dataset.log().firstAtOrAfter(splitAt);
        long positives = 0;
        long dislikes = 0;
        for (int row = from; row < to; row++) {
            double weight = weights.signed(dataset.log().type(row));
            if (weight > 0) {
                positives++;
            } else if (weight < 0) {
                dislikes++;
            }
        }
        long examples = config.training().epochs() * (positives * (1 + config.negatives().ratio()) + dislikes);
        double rows = (double) dataset.users().size() + dataset.items().size();
        double parameters = rows * (config.collaborative().embeddingSize() + 1)
                + (double) dataset.items().size() * config.content().embeddingSize();
        return Optional.of(new CostEstimate(positives, examples, parameters * BYTES_PER_PARAMETER));
    }
}
