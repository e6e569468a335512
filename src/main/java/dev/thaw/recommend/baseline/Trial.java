package dev.thaw.recommend.baseline;

import dev.thaw.recommend.replay.ReplayDecision;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;

/// Candidates for one constant, all judged on the same replayed decisions.
///
/// The best of several candidates looks better than it is, so the choice leans towards the protocol's value twice. Taken
/// is the candidate nearest to it that is within one standard error of the best (Breiman et al., "Classification and
/// Regression Trees", 1984, section 3.4.3) and more than two standard errors better than the protocol's; if there is
/// none, the protocol's. Advantages are paired and summed by person first: one person's decisions lean on one another.
///
/// @param constant  what is chosen
/// @param values    the candidates, ascending, the protocol's among them
/// @param qualities NDCG@10, `[candidates][decisions]`
record Trial(BaselineConstant constant, List<Double> values, double[][] qualities) {
    /// A candidate this many standard errors behind the best is as good.
    private static final double AS_GOOD = 1;
    /// What is this many standard errors ahead of the protocol's is clearly better.
    private static final double CLEARLY_BETTER = 2;
    /// A history length with fewer decisions than this counts less.
    private static final int FEW_DECISIONS = 20;

    static Trial of(BaselineConstant constant, List<Double> values, int decisions) {
        return new Trial(constant, values, new double[values.size()][decisions]);
    }

    BaselineChoice choice(List<ReplayDecision> decisions) {
        int protocol = values.indexOf(constant.protocol());
        int best = protocol;
        for (int k = 0; k < values.size(); k++) {
            best = mean(k, decisions) > mean(best, decisions) ? k : best;
        }
        int chosen = protocol;
        int step = Integer.signum(best - protocol);
        for (int k = protocol + step; chosen == protocol && step != 0 && k != best + step; k += step) {
            if (advantage(best, k, decisions) <= AS_GOOD && advantage(k, protocol, decisions) > CLEARLY_BETTER) {
                chosen = k;
            }
        }
        return BaselineChoice.judged(constant, values.get(chosen), decisions.size(), mean(chosen, decisions),
                mean(protocol, decisions));
    }

    /// Mean quality of a candidate over the decisions, weighted by [#weights].
    double mean(int candidate, List<ReplayDecision> decisions) {
        double[] weights = weights(decisions);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * qualities[candidate][k];
        }
        return sum / Arrays.stream(weights).sum();
    }

    /// How many standard errors a candidate is better than another.
    double advantage(int candidate, int other, List<ReplayDecision> decisions) {
        double[] weights = weights(decisions);
        Int2DoubleMap byPerson = new Int2DoubleOpenHashMap();
        for (int k = 0; k < decisions.size(); k++) {
            byPerson.mergeDouble(decisions.get(k).user(),
                    weights[k] * (qualities[candidate][k] - qualities[other][k]), Double::sum);
        }
        int people = byPerson.size();
        double mean = byPerson.values().doubleStream().sum() / people;
        double variance = byPerson.values().doubleStream().map(value -> (value - mean) * (value - mean)).sum()
                / (people - 1);
        return mean == 0 ? 0 : mean / Math.sqrt(variance / people);
    }

    /// Every history length counts alike, as in the evaluation's mean over lengths, but those that few people reached
    /// only as far as they were reached.
    private static double[] weights(List<ReplayDecision> decisions) {
        Int2IntOpenHashMap atLength = new Int2IntOpenHashMap();
        decisions.forEach(decision -> atLength.addTo(decision.revealed(), 1));
        return decisions.stream()
                .mapToDouble(decision -> 1.0 / Math.max(FEW_DECISIONS, atLength.get(decision.revealed()))).toArray();
    }
}
