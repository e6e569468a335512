package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import org.junit.jupiter.api.Test;

class LeakAuditTest {
    private static final Dataset DATA = new TeachingWorld(160, 40, 4, 12, false, 0.95, false).build(3);

    @Test
    void stackedTrainingRaisesNoAlarm() {
        TrainingReport report = train(MixerTraining.STACKED);

        assertThat(report.audit()).extracting(AuditCheck::check).containsExactly("newcomers", "towers", "decisions",
                "split");
        assertThat(report.audit()).allMatch(AuditCheck::passed);
        assertThat(report.notes()).noneMatch(note -> note.startsWith("Leak"));
    }

    @Test
    void trainedRowsOfNewcomersAreNamedWithNumbers() {
        TrainingReport report = train(MixerTraining.LEAKY);

        assertThat(report.notes()).anyMatch(note -> note.matches("Leak: at zero known events the collaborative scores "
                + "the mixer was trained on rank the next choices better than any newcomer's could "
                + "\\(\\.\\d\\d against \\.\\d\\d, \\d+ people\\): they know the future\\."));
    }

    @Test
    void towersThatLearnedFromWhatCameAfterADecisionAreNamed() {
        assertThat(train(MixerTraining.LEAKY).audit())
                .filteredOn(check -> check.check().equals("towers"))
                .singleElement().matches(check -> !check.passed())
                .extracting(AuditCheck::detail).asString().contains("after its first decision");
    }

    @Test
    void jointTrainingShowsTheMixerNoDecisionsToAudit() {
        assertThat(train(MixerTraining.JOINT).audit()).isEmpty();
    }

    private static TrainingReport train(MixerTraining mode) {
        return new HybridTrainer(HybridTrainerTest.settings(mode, 5))
                .train(TeachingWorld.history(DATA, 0.8), JobContext.unobserved()).report();
    }
}
