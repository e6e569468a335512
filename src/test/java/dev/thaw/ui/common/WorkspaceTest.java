package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.SampleResult;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String EVENTS = """
            user_id,item_id,event_type,timestamp
            u1,i1,view,2024-01-01T10:00:00Z
            u1,i2,view,2024-01-01T11:00:00Z
            u2,i1,purchase,2024-01-02T10:00:00Z
            """;

    @TempDir
    private Path directory;
    private final List<Notice> notices = new ArrayList<>();
    private Workspace workspace = new Workspace(jobs(), new ProjectFolder(Path.of("unused"), null), notices::add);

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void importedDataGetsAProjectOfItsOwn() throws IOException {
        start(null);
        workspace.importData(events(EVENTS), false);
        assertThat(workspace.dataset()).hasValueSatisfying(data -> assertThat(data.log().size()).isEqualTo(3));
        assertThat(workspace.project().file().path()).exists().hasParent(directory.resolve("projects"));
        assertThat(notices).singleElement().extracting(Notice::kind).isEqualTo(Notice.Kind.DONE);
    }

    @Test
    void failedImportLeavesNoProjectAndSaysWhy() throws IOException {
        start(null);
        workspace.importData(events("nothing here"), false);
        assertThat(workspace.project()).isNull();
        assertThat(workspace.openingFailureProperty().get()).hasMessageMatching(".+\\.");
        assertThat(directory.resolve("projects")).doesNotExist();
    }

    @Test
    void sampleIsCopiedSoThatTheInstalledOneStaysAsItIs() {
        start(project("campus.thaw"));
        workspace.openSample();
        assertThat(workspace.project().file().path()).isEqualTo(directory.resolve("projects").resolve("campus.thaw"));
    }

    @Test
    void missingSampleIsToldInASentence() {
        start(null);
        workspace.openSample();
        assertThat(workspace.openingFailureProperty().get()).hasMessageContaining("no sample project");
    }

    @Test
    void keepingWhatIsKeptChangesNoByteOfTheProject() throws IOException {
        Path file = project("one.thaw");
        byte[] before = Files.readAllBytes(file);
        start(null);
        workspace.openProject(file);
        workspace.keepConfiguration(workspace.project().file().configuration());
        assertThat(file.resolveSibling("one.thaw-wal")).doesNotExist();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void openedProjectShowsItsLatestFinishedRun() {
        start(null);
        workspace.openProject(project("one.thaw"));
        assertThat(workspace.selectedRunProperty().get()).isEqualTo("20261123-070000-aaaa");
        assertThat(workspace.resultProperty().get()).isEqualTo(SampleResult.of("20261123-070000-aaaa"));
        assertThat(workspace.keyFigures()).containsOnlyKeys("20261123-070000-aaaa");
    }

    @Test
    void failedTrainingIsKeptWithItsReason() throws IOException {
        start(null);
        workspace.importData(events(EVENTS), false);
        workspace.train(ExperimentJson.assign(ExperimentConfig.DEFAULT, List.of("evaluation.minEvents=500")));
        assertThat(workspace.runs()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.message()).endsWith(".");
        });
    }

    @Test
    void configurationIsKeptInTheProject() {
        start(null);
        Path path = project("one.thaw");
        workspace.openProject(path);
        ExperimentConfig other = Preset.ARTICLE.config();
        workspace.keepConfiguration(other);
        workspace.close();
        try (ProjectFile reopened = ProjectFile.open(path)) {
            assertThat(reopened.configuration()).isEqualTo(other);
        }
    }

    @Test
    void deletedRunIsNoLongerShown() {
        start(null);
        workspace.openProject(project("one.thaw"));
        workspace.delete(workspace.runs().getFirst());
        assertThat(workspace.runs()).isEmpty();
        assertThat(workspace.resultProperty().get()).isNull();
    }

    @Test
    void openingAnotherProjectClosesTheFirst() {
        start(null);
        Path first = project("one.thaw");
        workspace.openProject(first);
        workspace.openProject(project("two.thaw"));
        assertThat(workspace.project().name()).isEqualTo("two");
        assertThat(first.resolveSibling("one.thaw.lock")).doesNotExist();
    }

    private void start(Path sample) {
        workspace = new Workspace(jobs(), new ProjectFolder(directory.resolve("projects"), sample), notices::add);
    }

    private static Jobs jobs() {
        return new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
    }

    private Path events(String content) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("shop"));
        Files.writeString(folder.resolve("events.csv"), content);
        return folder;
    }

    private Path project(String name) {
        Path path = directory.resolve(name);
        try (ProjectFile project = ProjectFile.create(path)) {
            project.save(new FinishedRun(SampleResult.of("20261123-070000-aaaa"), List.of(), null));
        }
        return path;
    }
}
