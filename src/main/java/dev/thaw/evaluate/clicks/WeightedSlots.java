package dev.thaw.evaluate.clicks;

import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Logged slots as one target policy sees them, added up by unit (person, or request where there are no people).
///
/// A slot with propensity p that shows what the target would show there with chance π has the weight `w = π/p`. With n
/// slots, clicks c and a model q of clicks
///
/// ```
/// IPS   = Σ w·c / n                                        Horvitz and Thompson 1952
/// SNIPS = Σ w·c / Σ w                                      Swaminathan and Joachims, NeurIPS 2015
/// DR    = Σ (q(what the target shows) + w·(c − q(what was shown))) / n      Dudík, Langford and Li, ICML 2011
/// ESS   = (Σ w)² / Σ w²                                    Kish 1965
/// ```
///
/// Five slots with w = 2, 0, 4, 1, 1 and clicks 1, 1, 0, 1, 0 give IPS = 3/5, SNIPS = 3/8 and ESS = 64/22.
final class WeightedSlots {
    private final double[] clicks;
    private final double[] weights;
    private final double[] corrected;
    private final double[] counts;
    private final double mostWeight;
    private double sum;
    private double sumOfSquares;
    private double largest;
    private int matches;
    private int clipped;

    /// @param units      people or requests that are drawn in a resample
    /// @param mostWeight larger weights are cut to this; infinite for none
    WeightedSlots(int units, double mostWeight) {
        this.clicks = new double[units];
        this.weights = new double[units];
        this.corrected = new double[units];
        this.counts = new double[units];
        this.mostWeight = mostWeight;
    }

    /// Adds a logged slot.
    ///
    /// @param unit      whose it is
    /// @param weight    `π/p`, 0 where the target would never show this
    /// @param clicked   whether it was clicked
    /// @param shown     the model's rate of what was shown
    /// @param wouldShow the model's rate of what the target would show, in the mean
    void add(int unit, double weight, boolean clicked, double shown, double wouldShow) {
        double used = Math.min(weight, mostWeight);
        double click = clicked ? 1 : 0;
        clipped += used < weight ? 1 : 0;
        matches += used > 0 ? 1 : 0;
        sum += used;
        sumOfSquares += used * used;
        largest = Math.max(largest, used);
        clicks[unit] += used * click;
        weights[unit] += used;
        corrected[unit] += wouldShow + used * (click - shown);
        counts[unit]++;
    }

    /// Kish's effective sample size, 0 where nothing matches.
    double effectiveSampleSize() {
        return sumOfSquares == 0 ? 0 : sum * sum / sumOfSquares;
    }

    double largestWeight() {
        return largest;
    }

    /// About 1 if the propensities are right and the log could show everything that the target shows.
    double meanWeight() {
        return slots() == 0 ? 0 : sum / slots();
    }

    /// Share of all weight that the heaviest slot has.
    double largestShare() {
        return sum == 0 ? 0 : largest / sum;
    }

    /// Slots that have a weight.
    int matches() {
        return matches;
    }

    int clipped() {
        return clipped;
    }

    int slots() {
        return (int) Math.round(Arrays.stream(counts).sum());
    }

    Ratio ips() {
        return ratio(clicks, counts);
    }

    Ratio snips() {
        return ratio(clicks, weights);
    }

    Ratio dr() {
        return ratio(corrected, counts);
    }

    /// The ratio over the units that have something below the line.
    static Ratio ratio(double[] above, double[] below) {
        int[] units = IntStream.range(0, below.length).filter(unit -> below[unit] > 0).toArray();
        return new Ratio(units, Arrays.stream(units).mapToDouble(unit -> above[unit]).toArray(),
                Arrays.stream(units).mapToDouble(unit -> below[unit]).toArray());
    }
}
