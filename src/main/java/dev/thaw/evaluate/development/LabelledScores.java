package dev.thaw.evaluate.development;

import java.util.Arrays;

/// Rows a map from score to probability is fitted on: a score, whether the item was a target, and for how many rows it
/// stands.
final class LabelledScores {
    private static final double SMALLEST_VARIANCE = 1e-12;

    private static final int FEW = 64;

    private double[] scores = new double[FEW];
    private boolean[] targets = new boolean[FEW];
    private double[] weights = new double[FEW];
    private int size;
    private double weight;
    private double positive;

    /// @param weight `> 0`
    void add(double score, boolean target, double weight) {
        if (size == scores.length) {
            scores = Arrays.copyOf(scores, 2 * size);
            targets = Arrays.copyOf(targets, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        scores[size] = score;
        targets[size] = target;
        weights[size] = weight;
        size++;
        this.weight += weight;
        this.positive += target ? weight : 0;
    }

    void addAll(LabelledScores others) {
        for (int k = 0; k < others.size(); k++) {
            add(others.score(k), others.isTarget(k), others.weight(k));
        }
    }

    int size() {
        return size;
    }

    double score(int row) {
        return scores[row];
    }

    boolean isTarget(int row) {
        return targets[row];
    }

    double weight(int row) {
        return weights[row];
    }

    /// Whether both labels occur.
    boolean hasBoth() {
        return positive > 0 && positive < weight;
    }

    /// Weighted share of targets.
    double prevalence() {
        return positive / weight;
    }

    double meanScore() {
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += weight(k) * score(k);
        }
        return sum / weight;
    }

    /// Weighted standard deviation of the scores; 1 where all are equal.
    double deviation() {
        double mean = meanScore();
        double squares = 0;
        for (int k = 0; k < size(); k++) {
            squares += weight(k) * (score(k) - mean) * (score(k) - mean);
        }
        return squares / weight > SMALLEST_VARIANCE ? Math.sqrt(squares / weight) : 1;
    }
}
