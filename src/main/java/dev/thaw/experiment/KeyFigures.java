package dev.thaw.experiment;

import dev.thaw.evaluate.Crossover;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Objects;

/// The few numbers of a run that lists show. Means are over the history lengths; a number that a run does not have is
/// `NaN`.
///
/// @param hit               the hybrid's Hit@3
/// @param ndcg              the hybrid's NDCG@10
/// @param mrr               the hybrid's MRR@10
/// @param diversity         the hybrid's diversity
/// @param coverage          the hybrid's coverage of the catalogue
/// @param coldest           content weight at the shortest history
/// @param warmest           content weight at the longest history
/// @param crossover         history length from which on behaviour serves better than description
/// @param examplesPerSecond the towers' pace, the fastest phase counts
/// @param thaw              version that ran it
public record KeyFigures(double hit, double ndcg, double mrr, double diversity, double coverage, double coldest,
        double warmest, double crossover, double examplesPerSecond, String thaw) {
    public static KeyFigures of(RunResult result) {
        List<MixerPoint> mixer = result.mixer();
        List<Crossover> crossovers = result.views().crossover().stream().filter(found -> !found.open()).toList();
        return new KeyFigures(mean(result, "hit@3"), mean(result, "ndcg@10"), mean(result, "mrr@10"),
                mean(result, "diversity"), mean(result, "coverage"),
                mixer.isEmpty() ? Double.NaN : mixer.getFirst().contentWeight(),
                mixer.isEmpty() ? Double.NaN : mixer.getLast().contentWeight(),
                crossovers.stream().map(Crossover::length).filter(Objects::nonNull).findFirst().orElse(Double.NaN),
                result.timings().stream().map(Timing::examplesPerSecond).filter(Objects::nonNull)
                        .mapToDouble(pace -> pace).max().orElse(Double.NaN),
                result.provenance().thaw());
    }

    private static double mean(RunResult result, String metric) {
        return result.curve().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average().orElse(Double.NaN);
    }
}
