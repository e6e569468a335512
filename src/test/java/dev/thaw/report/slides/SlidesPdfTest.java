package dev.thaw.report.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.FigureTheme;
import dev.thaw.report.slides.Slide.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidesPdfTest {
    private final List<Slide> slides = Slides.of(ExampleRuns.complete());

    @TempDir
    private Path folder;

    @Test
    void everySlideIsAPageWhoseTextCanBeSelected() throws IOException {
        try (PDDocument document = written(slides)) {
            assertThat(document.getNumberOfPages()).isEqualTo(slides.size());
            for (int k = 0; k < slides.size(); k++) {
                Slide slide = slides.get(k);
                String text = text(document, k);
                assertThat(SlidesTest.texts(slide).map(SlidesPdfTest::plain)
                        .filter(part -> !part.equals(slide.topic().title())))
                        .allSatisfy(part -> assertThat(text).contains(part));
                assertThat(text).contains(k + 1 + " / " + slides.size());
            }
        }
    }

    @Test
    void documentIsNamedSpeaksALanguageAndHasABookmarkForEverySlide() throws IOException {
        try (PDDocument document = written(slides)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(slides.getFirst().claim());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).containsExactlyElementsOf(slides.stream().map(Slide::claim).toList());
        }
    }

    @Test
    void pagesAreWideAndHoldNoPictureOfDots() throws IOException {
        try (PDDocument document = written(slides)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() / page.getMediaBox().getHeight()).isEqualTo(16f / 9);
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
        }
    }

    @Test
    void lettersTheFaceLacksAreDrawnAndDoNotStopTheDocument() throws IOException {
        Slide foreign = slides.getFirst().claiming("冷启动 in plain words");

        try (PDDocument document = written(List.of(foreign))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void whatIsLeftOutIsNotWrittenAndNothingCannotBeWritten() throws IOException {
        Arrangement arrangement = Arrangement.AS_TOLD.leavingOut(Topic.VARIETY, true);

        try (PDDocument document = written(arrangement.shown(slides))) {
            assertThat(document.getNumberOfPages()).isEqualTo(slides.size() - 1);
        }
        assertThatThrownBy(() -> written(List.of())).isInstanceOf(BadInputException.class);
    }

    @Test
    void failureToWriteIsToldWithTheFile() throws IOException {
        Path occupied = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SlidesPdf.write(slides, FigureTheme.LIGHT, occupied.resolve("slides.pdf")))
                .isInstanceOf(StorageException.class).hasMessageContaining("slides.pdf");
    }

    private PDDocument written(List<Slide> written) throws IOException {
        Path file = folder.resolve("deep/slides.pdf");
        SlidesPdf.write(written, FigureTheme.LIGHT, file);
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return plain(stripper.getText(document));
    }

    /// Without line breaks and the difference between kinds of spaces.
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
