package dev.thaw.ui.common;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.List;

/// The few numbers of a run that a list shows.
///
/// @param hit       the hybrid's Hit@3, mean over the history lengths, `NaN` where there is none
/// @param ndcg      the hybrid's NDCG@10, mean over the history lengths, `NaN` where there is none
/// @param diversity the hybrid's diversity, mean over the history lengths, `NaN` where there is none
/// @param coldest   content weight at the shortest history, `NaN` without a mixer
/// @param warmest   content weight at the longest history, `NaN` without a mixer
public record KeyFigures(double hit, double ndcg, double diversity, double coldest, double warmest) {
    public static KeyFigures of(RunResult result) {
        List<MixerPoint> mixer = result.mixer();
        return new KeyFigures(mean(result, "hit@3"), mean(result, "ndcg@10"), mean(result, "diversity"),
                mixer.isEmpty() ? Double.NaN : mixer.getFirst().contentWeight(),
                mixer.isEmpty() ? Double.NaN : mixer.getLast().contentWeight());
    }

    private static double mean(RunResult result, String metric) {
        return result.curve().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average().orElse(Double.NaN);
    }
}
