package dev.thaw.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Preset;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.hybrid.TrainingPhase;
import org.junit.jupiter.api.Test;

class LiveStepsTest {
    private final LiveSteps steps = new LiveSteps(ExperimentConfig.DEFAULT);

    @Test
    void stepsAreThoseOfTheWayOfTraining() {
        assertThat(steps.names()).containsExactly("before_cut", "mixer", "to_split", "baselines", "judging");
        assertThat(new LiveSteps(Preset.ARTICLE.config()).names()).containsExactly("together", "baselines", "judging");
    }

    @Test
    void everyPhaseLeadsToItsStep() {
        steps.reached("Waiting");
        assertThat(steps.at()).isEqualTo(-1);
        steps.reached(TrainingPhase.BEFORE_CUT.text());
        assertThat(steps.at()).isZero();
        steps.reached(TrainingPhase.MIXER.text());
        assertThat(steps.at()).isEqualTo(1);
        steps.reached(Baselines.PHASE);
        assertThat(steps.at()).isEqualTo(3);
        steps.reached("Resampling users");
        assertThat(steps.at()).isEqualTo(4);
    }

    @Test
    void retrainingWhileJudgingTakesNoStepBack() {
        steps.reached(Baselines.PHASE);
        steps.reached("Judging by week");
        steps.reached(TrainingPhase.BEFORE_CUT.text());
        assertThat(steps.at()).isEqualTo(4);
    }

    @Test
    void aFurtherOriginBeginsAnew() {
        steps.reached("Origin 1 of 2: " + Baselines.PHASE);
        steps.reached("Origin 2 of 2: " + TrainingPhase.MIXER.text());
        assertThat(steps.at()).isEqualTo(1);
    }
}
