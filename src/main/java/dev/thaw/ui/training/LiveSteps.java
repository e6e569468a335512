package dev.thaw.ui.training;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.hybrid.TrainingPhase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The steps a training goes through, and which one it is at.
///
/// A step is never taken back, unless a further origin trains everything anew.
final class LiveSteps {
    private static final String BASELINES = "baselines";
    private static final String JUDGING = "judging";

    private final List<String> names;
    private String origin = "";
    private int at = -1;

    LiveSteps(ExperimentConfig config) {
        names = Stream.concat(
                TrainingPhase.of(config.mixer().training()).stream()
                        .map(phase -> phase.name().toLowerCase(Locale.ROOT)),
                Stream.of(BASELINES, JUDGING)).toList();
    }

    /// Keys of the steps, in their order.
    List<String> names() {
        return names;
    }

    /// The step the training is at, from 0; −1 before the first.
    int at() {
        return at;
    }

    /// Takes over the name of a phase as progress has it: `Origin 2 of 4: Training the mixer`.
    void reached(String phase) {
        if (phase.isEmpty()) {
            return;
        }
        int colon = phase.indexOf(": ");
        String nowOrigin = colon < 0 ? "" : phase.substring(0, colon);
        int now = stepOf(colon < 0 ? phase : phase.substring(colon + 2));
        if (!nowOrigin.equals(origin) && !nowOrigin.isEmpty()) {
            at = now;
            origin = nowOrigin;
        } else {
            at = Math.max(at, now);
        }
    }

    private int stepOf(String phase) {
        for (TrainingPhase known : TrainingPhase.values()) {
            if (known.text().equals(phase)) {
                return Math.max(0, names.indexOf(known.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (Baselines.PHASES.contains(phase)) {
            return names.indexOf(BASELINES);
        }
        // everything that follows training judges; what comes before it only waits
        return at < 0 ? at : names.indexOf(JUDGING);
    }
}
