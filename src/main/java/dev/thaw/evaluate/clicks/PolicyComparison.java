package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.clicks.PolicyEstimate.Verdict;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Estimates the click rate per shown slot of a policy known only by its log, from another policy's log.
///
/// The target is its empirical frequency: with `f(a, k)` the share of the target's slots that show item a at position k
/// and `g(k)` the share of the logging log's slots at k, a logged slot has the weight `w = f(a, k) / (p · g(k))`, so that
/// positions count as the target has them. The target's own logged propensities are not used: their mean over the slots
/// that came up is size-biased (an item's chance is counted once for every time it was drawn).
///
/// Every resample draws both logs anew, so the intervals hold the sampling error of the weights, numerator and
/// denominator, and that of the target's frequencies. The model behind DR is cross-fitted and kept in the resamples.
public final class PolicyComparison {
    private static final List<String> ESTIMATORS = List.of(ClickRate.IPS, ClickRate.SNIPS, ClickRate.DR);

    private final PolicyLog log;
    private final PolicyLog target;
    private final double mostWeight;
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final int[] logPositions;
    private final int positionCount;
    private final int[] logCells;
    private final int[] targetCells;
    private final double[] shownRates;
    private final double[][] foldRates;

    /// An item at a position.
    private record Cell(String item, int position) {}

    private PolicyComparison(PolicyLog log, PolicyLog target, double mostWeight) {
        this.log = log;
        this.target = target;
        this.mostWeight = mostWeight;
        Map<Integer, Integer> positions = new HashMap<>();
        this.logPositions = IntStream.range(0, log.size())
                .map(slot -> positions.computeIfAbsent(log.position(slot), _ -> positions.size())).toArray();
        this.positionCount = positions.size();
        this.logCells = cells(log);
        this.targetCells = cells(target);
        this.foldRates = new double[CrossFit.FOLDS][numbers.size()];
        this.shownRates = new double[log.size()];
        fitModel();
    }

    /// Compares two logs.
    ///
    /// @param mostWeight larger weights are cut to this, `> 0`; null for no clipping
    /// @throws BadInputException                   if a log has no impressions or the first lacks propensities
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static PolicyEstimate of(Dataset log, Dataset target, @Nullable Double mostWeight, JobContext context) {
        if (mostWeight != null && !(mostWeight > 0)) {
            throw new BadInputException("The largest weight allowed is " + mostWeight + "; it must be above 0.");
        }
        LogFacts facts = LogFacts.of(log, context.phase(0, 0.1));
        LogFacts targetFacts = LogFacts.of(target, context.phase(0.1, 0.2));
        String reason = facts.cannotJudge();
        if (reason != null) {
            throw new BadInputException(reason + ".");
        }
        double most = mostWeight == null ? Double.POSITIVE_INFINITY : mostWeight;
        PolicyComparison comparison = new PolicyComparison(PolicyLog.of(log), PolicyLog.of(target), most);
        return comparison.estimate(facts, targetFacts, context.phase(0.2, 1));
    }

    private int[] cells(PolicyLog of) {
        int[] cells = new int[of.size()];
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = numbers.computeIfAbsent(new Cell(of.item(slot), of.position(slot)), _ -> numbers.size());
        }
        return cells;
    }

    private void fitModel() {
        Map<String, Integer> items = new HashMap<>();
        numbers.keySet().forEach(cell -> items.putIfAbsent(cell.item, items.size()));
        int[] units = new int[log.size()];
        int[] positions = new int[log.size()];
        int[] shown = new int[log.size()];
        boolean[] clicked = new boolean[log.size()];
        for (int slot = 0; slot < log.size(); slot++) {
            units[slot] = log.unit(slot);
            positions[slot] = log.position(slot);
            shown[slot] = items.getOrDefault(log.item(slot), 0);
            clicked[slot] = log.isClicked(slot);
        }
        CrossFit models = CrossFit.of(units, positions, shown, clicked);
        numbers.forEach((cell, number) -> {
            for (int fold = 0; fold < CrossFit.FOLDS; fold++) {
                foldRates[fold][number] = models.model(fold).rate(items.getOrDefault(cell.item, 0), cell.position);
            }
        });
        for (int slot = 0; slot < log.size(); slot++) {
            shownRates[slot] = foldRates[CrossFit.fold(log.unit(slot))][logCells[slot]];
        }
    }

    private PolicyEstimate estimate(LogFacts facts, LogFacts targetFacts, JobContext context) {
        int[] once = ones(log.unitCount());
        int[] targetOnce = ones(target.unitCount());
        WeightedSlots whole = weighted(once, frequencies(targetOnce));
        String refusal = EffectiveSample.refusal(whole);
        Double clipping = Double.isInfinite(mostWeight) ? null : Double.valueOf(mostWeight);
        if (refusal != null) {
            return new PolicyEstimate(facts, targetFacts, clipping, estimate(whole, List.of(), refusal), unsupported(),
                    List.of());
        }
        double[] estimates = rates(whole, once);
        double observed = observed(targetOnce);
        double[][] resampled = new double[ESTIMATORS.size()][Bootstrap.RESAMPLES];
        double[][] differences = new double[ESTIMATORS.size()][Bootstrap.RESAMPLES];
        double[][] targetFrequencies = new double[Bootstrap.RESAMPLES][];
        double[] observedAnew = new double[Bootstrap.RESAMPLES];
        new Bootstrap(target.unitCount(), Bootstrap.RESAMPLES, Bootstrap.SEED + 1).forEach((number, drawn) -> {
            context.checkpoint();
            targetFrequencies[number] = frequencies(drawn);
            observedAnew[number] = observed(drawn);
        });
        Bootstrap.over(log.unitCount()).forEach((number, drawn) -> {
            context.checkpoint();
            context.publish(new Progress("Drawing both logs anew", (double) number / Bootstrap.RESAMPLES));
            double[] anew = rates(weighted(drawn, targetFrequencies[number]), drawn);
            for (int k = 0; k < anew.length; k++) {
                resampled[k][number] = anew[k];
                differences[k][number] = anew[k] - observedAnew[number];
            }
        });
        List<ClickRate> rates = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < estimates.length; k++) {
            rates.add(rate(ESTIMATORS.get(k), estimates[k], resampled[k]));
            ClickRate difference = rate(ESTIMATORS.get(k), estimates[k] - observed, differences[k]);
            verdicts.add(new Verdict(ESTIMATORS.get(k), difference, difference.holdsZero()));
        }
        return new PolicyEstimate(facts, targetFacts, clipping, estimate(whole, rates, null), unsupported(), verdicts);
    }

    private static ClickRate rate(String estimator, double estimate, double[] resampled) {
        return ClickRate.of(estimator, estimate,
                Interval.ofPercentiles(Arrays.stream(resampled).filter(Double::isFinite).toArray()).holding(estimate));
    }

    private static SlotEstimate estimate(WeightedSlots slots, List<ClickRate> rates, @Nullable String refusal) {
        return new SlotEstimate(0, slots.slots(), slots.matches(), slots.effectiveSampleSize(), slots.largestWeight(),
                slots.meanWeight(), slots.clipped(), rates, refusal);
    }

    /// IPS, SNIPS and DR of logged slots of which units were drawn so often.
    private static double[] rates(WeightedSlots slots, int[] drawn) {
        return new double[]{slots.ips().resampled(drawn), slots.snips().resampled(drawn), slots.dr().resampled(drawn)};
    }

    /// The slots with their weights for a target of these frequencies, where units were drawn so often.
    private WeightedSlots weighted(int[] drawn, double[] frequencies) {
        double[] shares = positionShares(drawn);
        double[] wouldShow = new double[CrossFit.FOLDS];
        for (int fold = 0; fold < wouldShow.length; fold++) {
            for (int cell = 0; cell < frequencies.length; cell++) {
                wouldShow[fold] += frequencies[cell] * foldRates[fold][cell];
            }
        }
        WeightedSlots slots = new WeightedSlots(log.unitCount(), mostWeight);
        for (int slot = 0; slot < log.size(); slot++) {
            if (drawn[log.unit(slot)] > 0) {
                double share = shares[logPositions[slot]];
                slots.add(log.unit(slot), frequencies[logCells[slot]] / (log.propensity(slot) * share),
                        log.isClicked(slot), shownRates[slot], wouldShow[CrossFit.fold(log.unit(slot))]);
            }
        }
        return slots;
    }

    /// The share of each position in a drawn log, `[positions]`.
    private double[] positionShares(int[] drawn) {
        double[] shares = new double[positionCount];
        double all = 0;
        for (int slot = 0; slot < log.size(); slot++) {
            shares[logPositions[slot]] += drawn[log.unit(slot)];
            all += drawn[log.unit(slot)];
        }
        for (int position = 0; position < shares.length; position++) {
            shares[position] /= all;
        }
        return shares;
    }

    /// How often the target shows each cell, `[cells]`, adding up to 1.
    private double[] frequencies(int[] drawn) {
        double[] frequencies = new double[numbers.size()];
        double all = 0;
        for (int slot = 0; slot < target.size(); slot++) {
            frequencies[targetCells[slot]] += drawn[target.unit(slot)];
            all += drawn[target.unit(slot)];
        }
        for (int cell = 0; cell < frequencies.length; cell++) {
            frequencies[cell] /= all;
        }
        return frequencies;
    }

    private double observed(int[] drawn) {
        double clicks = 0;
        double all = 0;
        for (int slot = 0; slot < target.size(); slot++) {
            clicks += drawn[target.unit(slot)] * target.click(slot);
            all += drawn[target.unit(slot)];
        }
        return clicks / all;
    }

    private double unsupported() {
        boolean[] shown = new boolean[numbers.size()];
        for (int cell : logCells) {
            shown[cell] = true;
        }
        return Arrays.stream(targetCells).filter(cell -> !shown[cell]).count() / (double) targetCells.length;
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
