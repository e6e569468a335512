package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Worlds whose truth is known: the mixer has to find out which tower deserves trust.
///
/// Weights are those of people who arrive after the split, at decisions as the evaluation places them.
@Tag("slow")
class TeachingWorldsTest {
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, 5, 10, 20, 50);

    /// Everybody takes what is new, whatever they took before: only age and present demand tell.
    @Test
    void whereBehaviourIsNoiseContentIsTrustedAtEveryLength() {
        Dataset data = new TeachingWorld(300, 120, 6, 60, true, 0, true).build(3);

        MeasuredMixer mixer = mixer(data, MixerTraining.STACKED);

        assertThat(LENGTHS).allSatisfy(known -> assertThat(mixer.contentWeight(known)).isGreaterThanOrEqualTo(0.9));
    }

    /// Everybody chooses within a group that no description tells, among items equally wanted.
    @Test
    void whereDescriptionsAreNoiseContentIsNotTrusted() {
        Dataset data = new PlantedWorld(320, 0).build(3);

        assertThat(mixer(data, MixerTraining.STACKED).contentWeight(50)).isLessThanOrEqualTo(0.1);
    }

    /// The declared interest is followed for 20 choices, the hidden group from then on.
    ///
    /// A decision is judged on the next ten choices: up to 10 known all of them follow the interest, from 20 on none.
    @Test
    void aPlantedCrossoverIsFoundWhereItIs() {
        Dataset data = new PlantedWorld(320, 20).build(3);

        MeasuredMixer mixer = mixer(data, MixerTraining.STACKED);

        assertThat(mixer.contentWeight(0)).isGreaterThan(0.9);
        assertThat(mixer.contentWeight(50)).isLessThan(0.1);
        assertThat(mixer.crossover()).isBetween(11, 22);
    }

    /// The declared interest tells four of the next ten choices; trained rows tell them all.
    @Test
    void aPlantedLeakTakesWeightFromContentAndIsNamed() {
        Dataset data = new PlantedWorld(320, 3).build(3);
        MeasuredMixer honest = mixer(data, MixerTraining.STACKED);

        MeasuredMixer leaky = mixer(data, MixerTraining.LEAKY);

        assertThat(honest.contentWeight(0) - leaky.contentWeight(0)).isGreaterThanOrEqualTo(0.2);
        assertThat(leaky.report().notes()).anyMatch(note -> note.startsWith("Leak: at zero known events"));
        assertThat(honest.report().audit()).hasSize(4).allMatch(AuditCheck::passed);
    }

    private static MeasuredMixer mixer(Dataset data, MixerTraining mode) {
        HybridSettings settings = new HybridSettings(new HybridSettings.Content(8, 32, 0.003, true),
                new HybridSettings.Collaborative(8, 0.05), new HybridSettings.Mixer(16, 0.3, mode, true),
                new HybridSettings.Training(4, 256, 0.05), NegativeSettings.DEFAULT, null, 5);
        TrainingHistory history = TeachingWorld.history(data, 0.8);
        return new MeasuredMixer(data, history,
                new HybridTrainer(settings).train(history, JobContext.unobserved()));
    }
}
