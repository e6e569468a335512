package dev.thaw.recommend.baseline;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;

/// EASE, the linear item-item model that deep recommenders keep losing to, with fold-in of newcomers.
///
/// Trained on the binary matrix X `[users, items]` of relevant events before the cut-off. With
/// `P = (XᵀX + λI)⁻¹` the weights are `B = I − P · diag(P)⁻¹` (zero diagonal), and a person's score of item j is the sum
/// of `B[i, j]` over the items i of their known relevant events (Steck, "Embarrassingly Shallow Autoencoders for Sparse
/// Data", WWW 2019). Nothing of a person is trained, so everybody is folded in.
///
/// Only items with a relevant event before the cut-off have a column; others score 0, as items without any connection
/// do. While no relevant event of the person is known, popularity stands in.
public final class Ease implements Recommender {
    private final Popularity popularity;
    private final TrainingHistory history;
    private final RelevanceMatrix matrix;
    private final ItemPrecision precision;
    private final List<String> notes;

    Ease(Popularity popularity, TrainingHistory history, RelevanceMatrix matrix, ItemPrecision precision,
            List<String> notes) {
        this.popularity = popularity;
        this.history = history;
        this.matrix = matrix;
        this.precision = precision;
        this.notes = List.copyOf(notes);
    }

    @Override
    public SystemName system() {
        return SystemName.EASE;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        IntSet liked = likedItems(decision.user());
        if (liked.isEmpty()) {
            return popularity.score(decision, candidates);
        }
        int[] columns = liked.intStream().map(matrix::column).filter(column -> column >= 0).sorted().toArray();
        double[] sums = precision.rowSum(columns);
        for (int column : columns) {
            sums[column] -= precision.diagonal(column);
        }
        double[] scores = new double[candidates.length];
        for (int k = 0; k < scores.length; k++) {
            int column = matrix.column(candidates[k]);
            scores[k] = column < 0 ? 0 : 0.0 - sums[column] / precision.diagonal(column);
        }
        return Scores.of(scores);
    }

    private IntSet likedItems(UserState user) {
        IntSet liked = new IntOpenHashSet();
        for (int k = 0; k < user.size(); k++) {
            if (history.isRelevant(user.types()[k])) {
                liked.add(user.items()[k]);
            }
        }
        return liked;
    }
}
