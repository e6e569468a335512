package dev.thaw.evaluate.development;

import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/// Rows a map from score to probability is fitted on: a score, whether the item was a target, and for how many rows it
/// stands.
final class LabelledScores {
    private static final double SMALLEST_VARIANCE = 1e-12;

    private final DoubleArrayList scores = new DoubleArrayList();
    private final BooleanArrayList targets = new BooleanArrayList();
    private final DoubleArrayList weights = new DoubleArrayList();
    private double weight;
    private double positive;

    /// @param weight `> 0`
    void add(double score, boolean target, double weight) {
        scores.add(score);
        targets.add(target);
        weights.add(weight);
        this.weight += weight;
        this.positive += target ? weight : 0;
    }

    void addAll(LabelledScores others) {
        for (int k = 0; k < others.size(); k++) {
            add(others.score(k), others.isTarget(k), others.weight(k));
        }
    }

    int size() {
        return scores.size();
    }

    double score(int row) {
        return scores.getDouble(row);
    }

    boolean isTarget(int row) {
        return targets.getBoolean(row);
    }

    double weight(int row) {
        return weights.getDouble(row);
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
