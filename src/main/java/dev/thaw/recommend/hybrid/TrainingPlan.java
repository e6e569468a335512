package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
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
    /// T₁ lies after this share of the examples' time, in events.
    private static final double INNER_CUT = 0.7;

    /// The inner cut T₁: the timestamp of the event at 70 % of those between window start and cut-off.
    long innerCut() {
        int first = history.log().firstAtOrAfter(from);
        int row = first + (int) Math.floor(INNER_CUT * (history.log().size() - first));
        return history.log().timestamp(row);
    }

    /// The header of weights trained on some data.
    HybridHeader header(TowerData data) {
        double scale = data.examples().meanPositiveWeight();
        List<Double> weights = IntStream.range(0, eventTypes())
                .mapToObj(type -> history.weights().signed(type) / scale).toList();
        return new HybridHeader(settings.mixer().training(), settings.seed(), history.cutoff(),
                history.itemTableSize(), ItemDigest.of(history.itemTableSize(), item -> history.item(item).id()),
                weights, settings.negatives().ratio(), windows, data.attributes().vocabulary(),
                BatchBuilder.RECENT_EVENTS, MixerInputs.ITEM_COUNT_CAP);
    }

    /// Event weights in the scale of training.
    EventScale events(TowerData data) {
        return new EventScale(header(data).eventWeights());
    }

    /// Both towers, ready to score.
    TowerScorers scorers(TowerData data, Map<String, Parameter> arrays, JobContext context) {
        HybridHeader header = header(data);
        return new TowerScorers(new ContentScorer(header, arrays), new CollaborativeScorer(header, arrays), context);
    }

    private int eventTypes() {
        return history.weights().types();
    }
}
