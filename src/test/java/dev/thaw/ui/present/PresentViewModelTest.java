package dev.thaw.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.report.slides.Slide;
import dev.thaw.report.slides.Slide.Topic;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentViewModelTest {
    @TempDir
    private Path directory;
    private final List<Notice> notices = new ArrayList<>();
    private final Memory memory = new Memory();
    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final PresentViewModel model = model();

    private PresentViewModel model() {
        return new PresentViewModel(workspace, new IntoTheFolder(), notices::add, memory);
    }

    @BeforeEach
    void open() {
        Path file = directory.resolve("spring.thaw");
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(ExampleRuns.complete(), List.of(), null));
            project.save(new FinishedRun(ExampleRuns.bare(), List.of(), null));
        }
        workspace.openProject(file);
        workspace.selectedRunProperty().set(ExampleRuns.complete().run());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void slidesGoOnAndBackAndStopAtBothEnds() {
        model.presentingProperty().set(true);
        assertThat(topic()).isEqualTo(Topic.TITLE);
        model.previous();
        assertThat(topic()).isEqualTo(Topic.TITLE);
        model.next();
        assertThat(topic()).isEqualTo(Topic.COLD);
        model.last();
        model.next();
        assertThat(topic()).isEqualTo(Topic.NEXT);
        model.first();
        assertThat(model.place()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOutIsPassedOverButCanBeTakenInAgain() {
        model.choose(Topic.COLD);
        model.leaveOut(true);
        model.choose(Topic.TITLE);
        model.next();
        assertThat(topic()).isEqualTo(Topic.ACCURACY);
        model.previous();
        assertThat(topic()).isEqualTo(Topic.TITLE);
        model.choose(Topic.COLD);
        assertThat(model.place()).isZero();
        model.leaveOut(false);
        assertThat(model.place()).isEqualTo(2);
    }

    @Test
    void whenEverythingIsLeftOutNothingIsPresented() {
        for (Topic topic : Topic.values()) {
            model.choose(topic);
            model.leaveOut(true);
        }
        model.presentingProperty().set(true);
        assertThat(model.presentingProperty().get()).isFalse();
    }

    @Test
    void slidesChangePlacesAndStayLookedAt() {
        model.choose(Topic.VARIETY);
        model.move(-1);
        assertThat(topics()).containsSubsequence(Topic.VARIETY, Topic.CLICKS);
        model.moveTo(Topic.NEXT, Topic.TITLE);
        assertThat(topics()).startsWith(Topic.NEXT, Topic.TITLE);
        assertThat(topic()).isEqualTo(Topic.NEXT);
    }

    @Test
    void arrangementBelongsToItsRunAndIsRemembered() {
        model.choose(Topic.MIXER);
        model.reword("It listens to descriptions.");
        model.leaveOut(true);
        workspace.selectedRunProperty().set(ExampleRuns.bare().run());
        assertThat(model.isArranged()).isFalse();

        workspace.selectedRunProperty().set(ExampleRuns.complete().run());
        PresentViewModel later = model();
        later.choose(Topic.MIXER);
        assertThat(later.currentProperty().get()).extracting(Slide::claim).isEqualTo("It listens to descriptions.");
        assertThat(later.isLeftOut(later.currentProperty().get())).isTrue();
    }

    @Test
    void ownWordsCanBeTakenBack() {
        model.choose(Topic.MIXER);
        String measured = model.currentProperty().get().claim();
        model.reword("Something else");
        assertThat(model.measuredClaim(model.currentProperty().get())).contains(measured);
        model.reword("");
        assertThat(model.currentProperty().get().claim()).isEqualTo(measured);
        assertThat(model.isArranged()).isFalse();
        assertThat(memory.all()).isEmpty();
    }

    @Test
    void notesExplainTheWordsOfTheirFindings() {
        model.choose(Topic.ACCURACY);
        assertThat(model.note(model.currentProperty().get())).contains("hybrid's mean Hit@3",
                "Hit@3: Share of decisions");
    }

    @Test
    void goingOnEndsTheBlankScreen() {
        model.blankProperty().set(true);
        model.next();
        assertThat(model.blankProperty().get()).isFalse();
    }

    @Test
    void closingTheProjectEndsThePresentation() {
        model.presentingProperty().set(true);
        workspace.closeProject();
        assertThat(model.presentingProperty().get()).isFalse();
        assertThat(model.slidesProperty().get()).isEmpty();
    }

    @Test
    void exportsAreNamedAfterTheProjectAndHoldWhatIsShown() throws IOException {
        model.choose(Topic.COLD);
        model.leaveOut(true);
        model.exportPdf();
        model.exportReport();
        try (PDDocument pdf = Loader.loadPDF(directory.resolve("spring slides.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(model.slidesProperty().get().size() - 1);
        }
        assertThat(Files.readString(directory.resolve("spring report.html"))).startsWith("<!DOCTYPE html>");
        assertThat(notices).extracting(Notice::kind).containsOnly(Notice.Kind.DONE);
    }

    @Test
    void failedExportSaysWhy() throws IOException {
        Files.createDirectories(directory.resolve("spring slides.pdf/inside"));
        model.exportPdf();
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.FAILED);
            assertThat(notice.sentence()).contains("spring slides.pdf");
        });
    }

    private Topic topic() {
        return model.currentProperty().get().topic();
    }

    private List<Topic> topics() {
        return model.slidesProperty().get().stream().map(Slide::topic).toList();
    }

    /// Saves under the suggested name, beside the project.
    private final class IntoTheFolder implements FileChoosers {
        @Override
        public Optional<Path> dataFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> dataFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.of(directory.resolve(suggestedName));
        }
    }
}
