package dev.thaw.recommend.hybrid;

import java.util.List;

/// The collaborative tower's score of [LeastSquaresScorer] taken apart by who or what moved the person's row.
///
/// With A₀ = σ²Σ⁻¹ + α₀Σyyᵀ the row solves A₀x + Σ_j w_j y_j (y_j·x) = σ²Σ⁻¹μ + Σ_liked w_j y_j, so
///
/// x = A₀⁻¹σ²Σ⁻¹μ + Σ_j A₀⁻¹y_j w_j (l_j − y_j·x), with l_j = 1 for a liked item and 0 for a disliked one:
///
/// what everybody likes, and for each known item how far it still pulls at the row that all of them agreed on. Hu, Koren
/// and Volinsky (*Collaborative filtering for implicit feedback datasets*, ICDM 2008, section 5) read the same equations
/// as x = A⁻¹ Σ_liked w_j y_j; there a dislike, which only enters A, has no part of its own and what everybody likes
/// changes with every click. Where nothing is known the row is μ and everything is what everybody likes.
///
/// The score is g(x·y) with g bent. Each part of x·y counts with the slope of the chord (g(x·y) − g(0)) / (x·y): the
/// Aumann–Shapley value of g along the way on which all parts grow together, whose sum is g(x·y) − g(0) exactly.
final class LeastSquaresParts implements TowerParts {
    /// Below this x·y the chord is the tangent, to all the digits a double has.
    private static final double TINY = 1e-10;

    private final List<Pull> pulls;
    private final float[] items;
    private final int size;

    /// @param pulls what the person's row is the sum of
    /// @param items item rows, `[items × size]`
    LeastSquaresParts(List<Pull> pulls, float[] items, int size) {
        this.pulls = List.copyOf(pulls);
        this.items = items;
        this.size = size;
    }

    /// One summand of a person's row.
    ///
    /// @param row `[size]`
    record Pull(Reason reason, double[] row) {}

    @Override
    public int size() {
        return pulls.size();
    }

    @Override
    public void values(int item, double[] target) {
        double sum = 0;
        for (int part = 0; part < target.length; part++) {
            double[] row = pulls.get(part).row();
            double product = 0;
            for (int d = 0; d < size; d++) {
                product += row[d] * items[item * size + d];
            }
            target[part] = product;
            sum += product;
        }
        double slope = Math.abs(sum) < TINY
                ? LeastSquaresScorer.slopeAtZero()
                : (LeastSquaresScorer.link(sum) - LeastSquaresScorer.link(0)) / sum;
        for (int part = 0; part < target.length; part++) {
            target[part] *= slope;
        }
    }

    @Override
    public Reason reason(int part, int item) {
        return pulls.get(part).reason();
    }
}
