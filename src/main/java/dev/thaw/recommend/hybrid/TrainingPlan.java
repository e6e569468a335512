package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.replay.Replay;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What one training works with, whatever its mode.
///
/// @param history  everything before the cut-off T₀
/// @param settings what the user set
/// @param from     only events at or after this moment become examples
/// @param windows  as-of windows of popularity in milliseconds
record TrainingPlan(TrainingHistory history, HybridSettings settings, long from, List<Long> windows) {
    /// The inner cut T₁ of the examples' time, see [Replay#innerCut].
    long innerCut() {
        return Replay.innerCut(history, from);
    }

    /// The header of weights trained on some data.
    HybridHeader header(TowerData data) {
        double scale = data.examples().meanPositiveWeight();
        List<Double> weights = IntStream.range(0, eventTypes())
                .mapToObj(type -> history.weights().signed(type) / scale).toList();
        return new HybridHeader(settings.mixer().training(), settings.seed(), history.cutoff(),
                history.itemTableSize(), ItemDigest.of(history.itemTableSize(), item -> history.item(item).id()),
                weights, settings.negatives().ratio(), windows, data.attributes().vocabulary(),
                BatchBuilder.RECENT_EVENTS, settings.mixer().itemCountCap());
    }

    /// Event weights in the scale of training.
    EventScale events(TowerData data) {
        return new EventScale(header(data).eventWeights());
    }

    /// Both towers, ready to score.
    TowerScorers scorers(TowerData data, Map<String, Parameter> arrays, JobContext context) {
        HybridHeader header = header(data);
        return new TowerScorers(new ContentScorer(header, arrays), CollaborativeScorer.of(header, arrays), context);
    }

    private int eventTypes() {
        return history.weights().types();
    }
}
