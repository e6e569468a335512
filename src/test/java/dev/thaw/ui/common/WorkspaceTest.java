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
import dev.thaw.project.RunSummary;
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
    void deletedRunComesBackWhenItIsUndone() {
        start(null);
        workspace.openProject(project("one.thaw"));
        workspace.delete(workspace.runs().getFirst());
        assertThat(workspace.runList().deletedProperty().get()).hasSize(1);
        workspace.runList().undoDeletion();
        assertThat(workspace.runs()).hasSize(1);
        assertThat(workspace.project().file().runs()).hasSize(1);
        assertThat(workspace.runList().deletedProperty().get()).isEmpty();
    }

    @Test
    void deletionIsCarriedOutWhenItIsSettled() {
        start(null);
        workspace.openProject(project("one.thaw"));
        workspace.delete(workspace.runs().getFirst());
        assertThat(workspace.project().file().runs()).hasSize(1);
        workspace.runList().settleDeletion();
        assertThat(workspace.project().file().runs()).isEmpty();
    }

    @Test
    void deletionIsCarriedOutWhenTheProgramEnds() {
        start(null);
        Path path = project("one.thaw");
        workspace.openProject(path);
        workspace.delete(workspace.runs().getFirst());
        workspace.close();
        try (ProjectFile reopened = ProjectFile.open(path)) {
            assertThat(reopened.runs()).isEmpty();
        }
    }

    @Test
    void deletionIsCarriedOutWhenTheProjectIsClosed() {
        start(null);
        Path path = project("one.thaw");
        workspace.openProject(path);
        workspace.delete(workspace.runs().getFirst());
        workspace.closeProject();
        try (ProjectFile reopened = ProjectFile.open(path)) {
            assertThat(reopened.runs()).isEmpty();
        }
    }

    @Test
    void changedRunStaysInItsPlaceAndIsStored() {
        start(null);
        workspace.openProject(project("one.thaw"));
        workspace.update(workspace.runs().getFirst().described("other", "a note", List.of("keep")));
        assertThat(workspace.runs().getFirst().name()).isEqualTo("other");
        assertThat(workspace.project().file().runs()).isEqualTo(workspace.runs());
    }

    @Test
    void trainingsRunInTheOrderTheyWereMovedTo() throws IOException {
        startWithQueue("a", "b", "c");
        TrainingQueue queue = workspace.trainings();
        assertThat(queue.currentProperty().get()).isSameAs(queue.waiting().getFirst());
        queue.move(queue.waiting().getLast(), 0);
        assertThat(names()).containsExactly("c", "a", "b");
        queue.waiting().get(1).job().cancel();
        assertThat(names()).containsExactly("c", "b");
        notices.clear();
        queue.heldProperty().set(false);
        assertThat(notices).extracting(Notice::title).containsExactly("“c” failed", "“b” failed");
        assertThat(queue.waiting()).isEmpty();
        assertThat(workspace.runs()).extracting(RunSummary::name).containsExactlyInAnyOrder("c", "b");
    }

    @Test
    void cancellingEverythingThatWaitsLeavesNothing() throws IOException {
        startWithQueue("a", "b");
        workspace.trainings().cancelWaiting();
        assertThat(workspace.trainings().waiting()).isEmpty();
        assertThat(workspace.project().file().waiting()).isEmpty();
        workspace.trainings().heldProperty().set(false);
        assertThat(workspace.runs()).isEmpty();
    }

    @Test
    void whatWaitedIsOfferedWhenTheProjectIsOpenedAgain() throws IOException {
        startWithQueue("a", "b");
        Path path = workspace.project().file().path();
        workspace.close();
        start(null);
        workspace.openProject(path);
        assertThat(workspace.trainings().offered()).extracting(ExperimentConfig::name).containsExactly("a", "b");
        workspace.train(workspace.trainings().takeUp());
        assertThat(workspace.runs()).extracting(RunSummary::name).containsExactlyInAnyOrder("a", "b");
        assertThat(workspace.project().file().waiting()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotOfferedAgain() throws IOException {
        startWithQueue("a");
        Path path = workspace.project().file().path();
        workspace.closeProject();
        workspace.openProject(path);
        assertThat(workspace.trainings().offered()).hasSize(1);
        workspace.trainings().forget();
        workspace.closeProject();
        workspace.openProject(path);
        assertThat(workspace.trainings().offered()).isEmpty();
    }

    @Test
    void logOfAFailedTrainingIsKept() throws IOException {
        startWithQueue("a");
        workspace.trainings().heldProperty().set(false);
        List<String> read = new ArrayList<>();
        workspace.runList().readLog(workspace.runs().getFirst(), read::add);
        assertThat(read).singleElement().asString().contains("“a” on shop, seed 7").contains("BadInputException");
    }

    /// Data in a project, and trainings that wait because the queue is held; each of them fails at once.
    private void startWithQueue(String... names) throws IOException {
        start(null);
        workspace.importData(events(EVENTS), false);
        workspace.trainings().heldProperty().set(true);
        for (String name : names) {
            workspace.train(ExperimentJson.assign(ExperimentConfig.DEFAULT.withName(name),
                    List.of("evaluation.minEvents=500")));
        }
    }

    private List<String> names() {
        return workspace.trainings().waiting().stream().map(QueuedTraining::name).toList();
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
