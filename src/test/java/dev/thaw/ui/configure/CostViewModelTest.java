package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.SampleResult;
import dev.thaw.experiment.Sweep;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.SmallCampus;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostViewModelTest {
    @TempDir
    private static Path directory;
    private static Path project;

    private final Jobs jobs = new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
    private final Workspace workspace = new Workspace(jobs, new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final ConfigureViewModel configure = new ConfigureViewModel(ExperimentConfig.DEFAULT, jobs);
    private final CostViewModel cost = new CostViewModel(configure, workspace);

    @BeforeAll
    static void makeProject() {
        project = SmallCampus.project(directory);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void withoutDataNothingIsEstimated() {
        assertThat(cost.outlookProperty().get()).isNull();
    }

    @Test
    void sweepTakesAsLongAsItsRuns() {
        open();
        double one = cost.outlookProperty().get().seconds();
        configure.seedsProperty().set(3);
        assertThat(cost.outlookProperty().get().runs()).hasSize(3);
        assertThat(cost.outlookProperty().get().seconds()).isCloseTo(3 * one, within(1e-9));
    }

    @Test
    void everyPresetHasItsCostOnThisData() {
        open();
        Outlook seen = cost.outlookProperty().get();
        assertThat(seen.presets()).containsOnlyKeys(Preset.values());
        assertThat(seen.pace().seconds(seen.presets().get(Preset.FAST)))
                .isLessThan(seen.pace().seconds(seen.presets().get(Preset.THOROUGH)));
    }

    @Test
    void whatDoesNotFitTheMemoryIsSeen() {
        open();
        assertThat(cost.outlookProperty().get().fits()).isTrue();
        configure.settings().batchSize().set(65_536);
        configure.settings().ratio().set(100);
        configure.settings().contentSize().set(1024);
        configure.settings().collaborativeSize().set(1024);
        assertThat(cost.outlookProperty().get().fits()).isFalse();
    }

    @Test
    void pastRunOnTheSameDataTellsThePace() {
        Path with = directory.resolve("with-run.thaw");
        ProjectFile.copy(project, with);
        RunResult result;
        try (ProjectFile file = ProjectFile.open(with)) {
            result = of(file.dataset().orElseThrow());
            file.save(new FinishedRun(result, List.of(), null));
        }
        open(with);
        configure.use(Sweep.of(result.provenance().configuration()));
        Outlook seen = cost.outlookProperty().get();
        assertThat(seen.pace().runs()).isEqualTo(1);
        assertThat(seen.seconds()).isCloseTo(
                result.timings().stream().mapToDouble(RunResult.Timing::seconds).sum(), within(1e-6));
    }

    private static RunResult of(Dataset dataset) {
        RunResult sample = SampleResult.of("20261123-070000-aaaa");
        Provenance old = sample.provenance();
        Provenance here = new Provenance(dataset.name(), dataset.fingerprint(), Preset.FAST.config(), old.seed(),
                old.thaw(), old.tensorflow(), old.java(), old.os(), old.cpu(), old.startedAt());
        return new RunResult(sample.run(), here, sample.data(), sample.cohort(), sample.baselines(), sample.curve(),
                sample.differences(), sample.mixer(), sample.ttfc(), sample.loss(),
                List.of(new RunResult.Timing("towers", 12, 1e5), new RunResult.Timing("mixer", 7, null)),
                sample.notes());
    }

    private void open() {
        open(project);
    }

    private void open(Path path) {
        workspace.openProject(path);
        configure.useDataset(workspace.dataset().orElseThrow());
    }
}
