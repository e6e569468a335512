package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Worlds whose truth is known: the mixer has to find out which tower deserves trust.
@Tag("slow")
class TeachingWorldsTest {
    private static final HybridSettings SETTINGS = new HybridSettings(new HybridSettings.Content(8, 32, 0.003, true),
            new HybridSettings.Collaborative(8, 0.05), new HybridSettings.Mixer(16, 0.3, MixerTraining.STACKED, true),
            new HybridSettings.Training(6, 128, 0.05), NegativeSettings.DEFAULT, null, 5);

    /// Everybody takes what is new, whatever they took before: only age and present demand tell.
    @Test
    void whereBehaviourIsNoiseContentIsTrusted() {
        Dataset data = new TeachingWorld(300, 120, 6, 20, true, 0, true).build(3);

        MixerNetwork mixer = mixer(data);

        assertThat(contentWeight(mixer, 0)).isGreaterThan(0.8);
        assertThat(contentWeight(mixer, 10)).isGreaterThan(0.8);
    }

    /// Items fall into groups that no description tells, and people stay within theirs.
    @Test
    void whereDescriptionsAreNoiseTheContentWeightFallsWithHistory() {
        Dataset data = new TeachingWorld(400, 60, 6, 30, false, 0.95, false).build(3);

        MixerNetwork mixer = mixer(data);

        assertThat(contentWeight(mixer, 20)).isLessThan(contentWeight(mixer, 0));
    }

    private static MixerNetwork mixer(Dataset data) {
        HybridWeights weights = new HybridTrainer(SETTINGS)
                .train(TeachingWorld.history(data, 0.8), JobContext.unobserved()).weights();
        return new MixerNetwork(weights.header(), weights.arrays());
    }

    /// Mean over item counts, a person who makes a choice every one and a half hours.
    private static double contentWeight(MixerNetwork mixer, int known) {
        return Arrays.stream(mixer.contentWeights(known, known * 1.5 / 24)).average().orElseThrow();
    }
}
