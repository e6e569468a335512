package dev.thaw.recommend.baseline;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.RecommenderTrainer;
import dev.thaw.recommend.TrainingHistory;
import java.util.List;
import java.util.Locale;

/// Trains [Ease] on all relevant events before the cut-off.
///
/// The cost is one inverse of a dense matrix over users or items, whichever are fewer. Beyond [#LARGEST] of both, only
/// the [#LARGEST] items with the most relevant events get a column, and the recommender's notes say so.
public final class EaseTrainer implements RecommenderTrainer<Ease> {
    static final String PHASE = "Training EASE";
    /// Rows of the largest matrix inverted: about 6·10¹⁰ multiplications and twice 128 MB, half a minute on one core.
    public static final int LARGEST = 4_000;

    private final Popularity popularity;
    private final double lambda;
    private final int largest;

    /// @param popularity what stands in while nothing relevant is known
    /// @param lambda     ridge penalty, `> 0`
    public EaseTrainer(Popularity popularity, double lambda) {
        this(popularity, lambda, LARGEST);
    }

    /// @param largest rows of the largest matrix inverted
    EaseTrainer(Popularity popularity, double lambda, int largest) {
        this.popularity = popularity;
        this.lambda = lambda;
        this.largest = largest;
    }

    @Override
    public Ease train(TrainingHistory history, JobContext context) {
        context.publish(new Progress(PHASE, 0));
        RelevanceMatrix matrix = RelevanceMatrix.of(history);
        List<String> notes = List.of();
        if (Math.min(matrix.rows(), matrix.columns()) > largest) {
            notes = List.of(String.format(Locale.ROOT,
                    "EASE knows the %,d items with the most relevant events out of %,d: with %,d users the exact "
                            + "solution over all of them is too large.",
                    largest, matrix.columns(), matrix.rows()));
            matrix = RelevanceMatrix.of(history, largest);
        }
        context.checkpoint();
        Ease ease = new Ease(popularity, history, matrix, ItemPrecision.of(matrix, lambda, context), notes);
        context.publish(new Progress(PHASE, 1));
        return ease;
    }
}
