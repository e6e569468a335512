package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.util.List;

/// The phases of a hybrid's training, as progress and timings name them.
public enum TrainingPhase {
    BEFORE_CUT("Training the towers before the inner cut"), MIXER("Training the mixer"),
    TO_SPLIT("Training the towers up to the split"), TOGETHER("Training towers and mixer together");

    private final String text;

    TrainingPhase(String text) {
        this.text = text;
    }

    /// What it is called.
    public String text() {
        return text;
    }

    /// The phases of a way of training, in their order.
    public static List<TrainingPhase> of(MixerTraining training) {
        return switch (training) {
            case STACKED -> List.of(BEFORE_CUT, MIXER, TO_SPLIT);
            case LEAKY -> List.of(TO_SPLIT, MIXER);
            case JOINT, ID_DROPOUT -> List.of(TOGETHER);
        };
    }
}
