package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Preset;
import dev.thaw.job.JobQueue;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.ui.common.Jobs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigureViewModelTest {
    private final Jobs jobs = new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
    private final ConfigureViewModel model = new ConfigureViewModel(ExperimentConfig.DEFAULT, jobs);

    @Test
    void untouchedSettingsAreTheInitialConfiguration() {
        assertThat(model.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void editingASettingGivesAnotherConfiguration() {
        model.settings().ratio().typedProperty().set("5");
        assertThat(model.configProperty().get().negatives().ratio()).isEqualTo(5);
    }

    @Test
    void wrongSettingIsNamedAndTheLastGoodConfigurationStays() {
        model.settings().contentSize().typedProperty().set("0");
        assertThat(model.problemProperty().get()).startsWith("Content dimensions:");
        assertThat(model.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
    }

    @Test
    void undoBringsBackWhatWasBefore() {
        model.settings().ratio().typedProperty().set("5");
        model.undo();
        assertThat(model.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        assertThat(model.settings().ratio().typedProperty().get()).isEqualTo("3");
    }

    @Test
    void redoBringsBackWhatWasUndone() {
        model.settings().ratio().typedProperty().set("5");
        model.undo();
        model.redo();
        assertThat(model.configProperty().get().negatives().ratio()).isEqualTo(5);
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void presetTakesTheModelAndLeavesTheProtocol() {
        model.settings().revealed().typedProperty().set("0, 1, 5");
        model.apply(Preset.ARTICLE);
        assertThat(model.configProperty().get().mixer().training()).isEqualTo(MixerTraining.JOINT);
        assertThat(model.configProperty().get().evaluation().revealed()).containsExactly(0, 1, 5);
    }

    @Test
    void splitTakesADate() {
        model.settings().splitAt().typedProperty().set("2024-05-31");
        assertThat(model.configProperty().get().evaluation().splitAt())
                .isEqualTo(new SplitPoint.Moment(1_717_113_600_000L));
    }

    @Test
    void originsTakeSharesAndDatesAndNothingIsOneOrigin() {
        assertThat(model.configProperty().get().evaluation().origins()).isNull();
        model.settings().origins().typedProperty().set("0.5, 2024-05-31");
        assertThat(model.configProperty().get().evaluation().origins()).containsExactly(new SplitPoint.Quantile(.5),
                new SplitPoint.Moment(1_717_113_600_000L));
        model.settings().origins().typedProperty().set(" ");
        assertThat(model.configProperty().get().evaluation().origins()).isNull();
    }

    @Test
    void originsThatDoNotAscendAreAProblemBesideTheField() {
        model.settings().origins().typedProperty().set("0.7, 0.6");
        assertThat(model.settings().origins().problemProperty().get()).contains("ascending");
        model.settings().origins().typedProperty().set("0.7");
        assertThat(model.problemProperty().get()).contains("Rolling origins");
    }

    /// Origins at half and three quarters of the events train on half and three quarters of them.
    @Test
    void everyOriginCostsATrainingOfItsOwn() {
        model.useDataset(shop());
        model.settings().splitAt().typedProperty().set("0.5");
        long half = cost().positives();
        model.settings().splitAt().typedProperty().set("0.75");
        long threeQuarters = cost().positives();
        model.settings().origins().typedProperty().set("0.5, 0.75");
        assertThat(cost().positives()).isEqualTo(half + threeQuarters);
        assertThat(cost().trainings()).isEqualTo(2);
    }

    @Test
    void weightsAreThoseOfTheDataAtHand() {
        model.useDataset(shop());
        assertThat(model.weights()).extracting(EventWeightRow::type).containsExactly(new EventType("purchase"),
                new EventType("view"));
        assertThat(model.weights()).extracting(EventWeightRow::events).containsExactly(40, 80);
    }

    @Test
    void weightsOfOtherTypesStayInTheConfiguration() {
        model.useDataset(shop());
        model.weights().getFirst().weight().typedProperty().set("0.9");
        assertThat(model.configProperty().get().events()).containsEntry("purchase", 0.9).containsEntry("rating_1",
                -0.5);
    }

    @Test
    void withoutAPositiveWeightTheProblemSaysSo() {
        model.useDataset(shop());
        model.weights().forEach(row -> row.weight().typedProperty().set("0"));
        assertThat(model.problemProperty().get()).contains("above 0");
    }

    @Test
    void choosingNoRelevantTypeIsAProblem() {
        model.useDataset(shop());
        model.relevant().derivedProperty().set(false);
        model.weights().forEach(row -> model.relevant().selectedProperty(row.type()).set(false));
        assertThat(model.problemProperty().get()).contains("relevant");
    }

    @Test
    void derivedTypesAreTicked() {
        model.useDataset(shop());
        assertThat(model.relevant().selectedProperty(new EventType("purchase")).get()).isTrue();
        assertThat(model.relevant().selectedProperty(new EventType("view")).get()).isFalse();
        assertThat(model.configProperty().get().evaluation().relevant()).isNull();
    }

    @Test
    void previewNamesTheCohort() {
        model.useDataset(shop());
        ProtocolPreview preview = model.previewProperty().get();
        assertThat(preview).isNotNull();
        assertThat(preview.refusal()).isEmpty();
        assertThat(preview.newcomers()).isPositive();
    }

    @Test
    void previewTellsWhyAProtocolIsRefused() {
        model.useDataset(shop());
        model.settings().minEvents().typedProperty().set("5000");
        assertThat(model.previewProperty().get().refusal()).contains("minEvents");
    }

    @Test
    void costCountsNegativesAndEpochs() {
        model.useDataset(shop());
        long once = cost().examples();
        model.settings().epochs().set(2 * model.settings().epochs().value());
        assertThat(cost().examples()).isEqualTo(2 * once);
    }

    @Test
    void severalValuesOfAnyFieldAreASweepAndTheSingleValuesStay() {
        model.useDataset(shop());
        model.settings().ratio().typedProperty().set("1, 3, 5");
        model.settings().mixerTraining().askForSeveral();
        model.settings().pure().askForSeveral();
        model.weights().getFirst().weight().typedProperty().set("0.5, 1");
        model.seedsProperty().set(2);
        assertThat(model.sweepProperty().get().runs()).isEqualTo(3 * 2 * 2 * 2 * 2);
        assertThat(model.runsProperty().get()).hasSize(48).extracting(ExperimentConfig::name).doesNotHaveDuplicates();
        assertThat(model.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void undoAndRedoBringASweepBack() {
        model.settings().ratio().typedProperty().set("1, 3, 5");
        model.seedsProperty().set(4);
        model.undo();
        assertThat(model.seedsProperty().get()).isEqualTo(1);
        assertThat(model.settings().ratio().typedProperty().get()).isEqualTo("1, 3, 5");
        model.undo();
        assertThat(model.runsProperty().get()).containsExactly(ExperimentConfig.DEFAULT);
        model.redo();
        model.redo();
        assertThat(model.runsProperty().get()).hasSize(12);
    }

    @Test
    void tooLongASweepIsAProblemWithItsNumber() {
        model.settings().ratio().typedProperty().set("1…20");
        model.settings().epochs().typedProperty().set("1…20");
        assertThat(model.problemProperty().get()).contains("400 runs");
        assertThat(model.runsProperty().get()).hasSize(20);
    }

    @Test
    void sweepOverAWeightThatLeavesNothingPositiveIsAProblem() {
        model.useDataset(shop());
        model.weights().getLast().weight().typedProperty().set("0");
        model.weights().getFirst().weight().typedProperty().set("0, 1");
        assertThat(model.problemProperty().get()).contains("above 0");
    }

    @Test
    void dragIsOneStep() {
        model.beginStep();
        for (int ratio = 4; ratio <= 9; ratio++) {
            model.settings().ratio().set(ratio);
        }
        model.endStep();
        model.settings().ratio().set(10);
        model.undo();
        assertThat(model.settings().ratio().value()).isEqualTo(9);
        model.undo();
        assertThat(model.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void fieldThatDiffersFromTheDefaultIsMarkedUntilItIsReset() {
        model.useDataset(shop());
        model.settings().dropout().set(0.5);
        model.weights().getFirst().weight().set(-0.5);
        assertThat(model.changedProperty().get()).containsExactlyInAnyOrder("mixer.dropout", "events.purchase");
        model.reset("mixer.dropout");
        model.reset("events.purchase");
        assertThat(model.changedProperty().get()).isEmpty();
        model.undo();
        assertThat(model.changedProperty().get()).containsExactly("events.purchase");
    }

    @Test
    void presetEndsTheSweepAndCanBeUndone() {
        model.settings().ratio().typedProperty().set("1, 3");
        model.seedsProperty().set(3);
        model.apply(Preset.THOROUGH);
        assertThat(model.runsProperty().get()).hasSize(3);
        assertThat(model.configProperty().get().training().epochs()).isEqualTo(12);
        model.undo();
        assertThat(model.runsProperty().get()).hasSize(6);
    }

    private CostEstimate cost() {
        return new CostEstimator(model.datasetProperty().get()).of(model.configProperty().get()).orElseThrow();
    }

    private static Dataset shop() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int user = 0; user < 20; user++) {
            for (int event = 0; event < 6; event++) {
                String type = List.of("view", "view", "purchase").get(event % 3);
                builder.event("u" + user, "i" + (user + event) % 9, type, 1_000_000L * (user * 10 + event));
            }
        }
        return builder.build("shop", ImportReport.none("test"));
    }
}
