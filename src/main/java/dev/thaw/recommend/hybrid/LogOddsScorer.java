package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.sampling.SeededRandom;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The collaborative tower of the joint modes, whose rows were trained as log-odds; see [CollaborativeTowerGraph] and
/// [FoldIn]. The sample of unseen items is drawn from a seed made of the decision alone. An item that was not in
/// training has the out-of-vocabulary row 0.
final class LogOddsScorer implements CollaborativeScorer {
    private static final int MOST_UNSEEN = 2000;
    private static final int LEAST_UNSEEN = 300;
    /// Multiplications a fold-in may spend on unseen items, about: wide rows see fewer of them.
    private static final int UNSEEN_EFFORT = 2_200_000;

    private final int size;
    private final float[] items;
    private final float[] known;
    private final double intercept;
    private final double negativeRatio;
    private final EventScale events;
    private final FoldIn foldIn;
    private final int unseenItems;

    LogOddsScorer(HybridHeader header, Map<String, Parameter> arrays) {
        this.size = Parameter.named(CollaborativeTowerGraph.ITEMS, arrays).size(1) - 1;
        this.items = Parameter.named(CollaborativeTowerGraph.ITEMS, arrays).values();
        this.known = Parameter.named(KNOWN, arrays).values();
        this.intercept = Parameter.named(CollaborativeTowerGraph.INTERCEPT, arrays).values()[0];
        this.unseenItems = Math.clamp(UNSEEN_EFFORT / ((size + 1) * (size + 1)), LEAST_UNSEEN, MOST_UNSEEN);
        this.negativeRatio = header.negativeRatio();
        this.events = new EventScale(header.eventWeights());
        this.foldIn = new FoldIn(doubles(Parameter.named(PRIOR_MEAN, arrays).values()),
                doubles(Parameter.named(PRIOR_PRECISION, arrays).values()));
    }

    /// @param row vector and bias, `[size + 1]`
    @Override
    public double[] scoreWith(double[] row, int[] candidates) {
        double[] scores = new double[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            int start = start(candidates[k]);
            double score = intercept + row[size] + items[start + size];
            for (int d = 0; d < size; d++) {
                score += row[d] * items[start + d];
            }
            scores[k] = score;
        }
        return scores;
    }

    /// In one piece: the row is where Newton's steps stopped, a sum of nothing.
    @Override
    public TowerParts parts(DecisionPoint decision) {
        double[] row = person(decision);
        return new TowerParts.Whole(item -> scoreWith(row, new int[]{item})[0]);
    }

    @Override
    public double[] person(DecisionPoint decision) {
        UserState user = decision.user();
        int revealed = 0;
        int positives = 0;
        for (int event = 0; event < user.size(); event++) {
            double weight = events.weight(user.types()[event]);
            revealed += weight > 0 ? 1 : 0;
            positives += events.isPositive(user.types()[event]) ? 1 : 0;
        }
        if (revealed == 0) {
            return foldIn.newcomer();
        }
        FoldIn.Evidence evidence = new FoldIn.Evidence(size + 1, revealed + unseenItems);
        for (int event = 0; event < user.size(); event++) {
            int type = user.types()[event];
            if (events.weight(type) > 0) {
                add(evidence, user.items()[event], events.isPositive(type) ? 1 : 0, events.weight(type));
            }
        }
        if (positives > 0) {
            int[] unseen = unseen(decision);
            for (int item : unseen) {
                add(evidence, item, 0, negativeRatio * positives / unseen.length);
            }
        }
        return foldIn.fold(evidence);
    }

    private void add(FoldIn.Evidence evidence, int item, double label, double weight) {
        int start = start(item);
        evidence.add(items, start, intercept + items[start + size], label, weight);
    }

    private int start(int item) {
        return (known[item] > 0 ? item : 0) * (size + 1);
    }

    /// Up to a fixed number of available items without an event of the person, drawn uniformly with a seed made of the decision.
    private int[] unseen(DecisionPoint decision) {
        UserState user = decision.user();
        IntOpenHashSet seen = new IntOpenHashSet(user.items());
        int[] available = decision.catalog().available();
        long seed = decision.moment();
        for (int item : user.items()) {
            seed = SeededRandom.mix(seed ^ item);
        }
        RandomGenerator random = SeededRandom.of(seed, user.size());
        if (available.length <= unseenItems + seen.size()) {
            return Arrays.stream(available).filter(item -> !seen.contains(item)).toArray();
        }
        int[] drawn = new int[unseenItems];
        int count = 0;
        while (count < unseenItems) {
            int item = available[random.nextInt(available.length)];
            if (!seen.contains(item)) {
                drawn[count++] = item;
            }
        }
        return drawn;
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            result[k] = values[k];
        }
        return result;
    }
}
