package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class FigureExportTest {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 380;

    private final RunResult run = ExampleRuns.complete();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = FigureName.class, mode = EnumSource.Mode.MATCH_NONE, names = "(ONLINE|COMPARED)_.*")
    void svgIsWellFormedWithTextAsText(FigureName name) throws Exception {
        Path file = folder.resolve("figure.svg");

        FigureExport.svg(Figures.of(name, run), FigureTheme.LIGHT, WIDTH, HEIGHT, file);

        Document document = parse(Files.readString(file));
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 620 380");
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(8);
        assertThat(document.getDocumentElement().getTextContent()).contains("seed 7");
    }

    @ParameterizedTest
    @EnumSource(value = FigureName.class, mode = EnumSource.Mode.MATCH_NONE, names = "(ONLINE|COMPARED)_.*")
    void svgRefersToNothingOutside(FigureName name) {
        String svg = FigureSvg.document(Figures.of(name, run), FigureTheme.DARK, WIDTH, HEIGHT);

        assertThat(svg).doesNotContain("href", "src=", "<!DOCTYPE", "<image")
                .satisfies(text -> assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http"));
    }

    @Test
    void svgIsCompact() {
        assertThat(FigureSvg.document(Figures.of(FigureName.HIT_AT_3, run), FigureTheme.LIGHT, WIDTH, HEIGHT))
                .hasSizeLessThan(24_000);
    }

    @Test
    void svgEscapesWhatTheDataSays() throws Exception {
        RunResult hostile = ExampleRuns.complete("<script>alert('1 & 2')</script>", "4f2c91");

        String svg = FigureSvg.document(Figures.of(FigureName.HIT_AT_3, hostile), FigureTheme.LIGHT, WIDTH, HEIGHT);

        assertThat(svg).doesNotContain("<script");
        assertThat(parse(svg).getDocumentElement().getTextContent()).contains("<script>alert('1 & 2')</script>");
    }

    @Test
    void sameFigureGivesTheSameSvg() {
        Figure figure = Figures.of(FigureName.TTFC, run);

        assertThat(FigureSvg.document(figure, FigureTheme.LIGHT, WIDTH, HEIGHT))
                .isEqualTo(FigureSvg.document(figure, FigureTheme.LIGHT, WIDTH, HEIGHT));
    }

    @Test
    void everyColourOfAnInlineFigureIsRepaintedForTheOtherTheme() {
        String rules = FigureSvg.repaint("figure", FigureTheme.LIGHT, FigureTheme.DARK);
        Pattern colour = Pattern.compile("(?:fill|stroke)=\"(#[0-9a-f]{6})\"");

        List<Figure> figures = new ArrayList<>(Figures.all(run));
        figures.add(Figures.withArticle(FigureName.WEIGHT_AND_SHARE,
                new ArticleComparison(run, ExampleRuns.theArticlesWay(run, run.mixer(), .04))));
        for (Figure figure : figures) {
            String svg = FigureSvg.inline(figure, FigureTheme.LIGHT, WIDTH, HEIGHT, "x", FigureView.WHOLE);
            Matcher found = colour.matcher(svg.replaceFirst("<svg [^>]*>", ""));
            while (found.find()) {
                assertThat(rules).as(figure.name().text()).contains("[fill=\"" + found.group(1) + "\"]");
            }
        }
    }

    @Test
    void pngHasExactlyThePixelsAskedFor() throws IOException {
        Path file = folder.resolve("new/folder/figure.png");

        FigureExport.png(Figures.of(FigureName.MIXER_WEIGHT, run), FigureTheme.LIGHT, WIDTH, HEIGHT, file);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void pngAtScaleTwoHasTwiceThePixels() throws IOException {
        byte[] bytes = FigureExport.png(Figures.of(FigureName.TTFC, run), FigureTheme.DARK, WIDTH, HEIGHT, 2);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isEqualTo(2 * WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * HEIGHT);
    }

    @Test
    void pdfHasOnePageOfTheSizeAskedFor() throws IOException {
        Path file = folder.resolve("figure.pdf");

        FigureExport.pdf(Figures.of(FigureName.HIT_AT_3, run), FigureTheme.LIGHT, WIDTH, HEIGHT, file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(WIDTH);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Hit@3 by history length");
        }
    }

    @Test
    void csvNumbersParseBackToTheResultsNumbers() {
        List<String> rows = FigureCsv.text(Figures.of(FigureName.MIXER_WEIGHT, run)).lines().toList();

        assertThat(rows.getFirst()).isEqualTo("figure,series,system,n,value,lower,upper,users");
        assertThat(rows).hasSize(1 + 2 * 7);
        String[] cells = rows.get(4).split(",");
        assertThat(Arrays.asList(cells).subList(0, 4)).containsExactly("mixer_weight", "content", "content", "5");
        assertThat(Double.parseDouble(cells[4])).isEqualTo(run.mixer().get(3).contentWeight());
        assertThat(Double.parseDouble(cells[5])).isEqualTo(run.mixer().get(3).lower());
        assertThat(Double.parseDouble(cells[6])).isEqualTo(run.mixer().get(3).upper());
        assertThat(cells[7]).isEqualTo("87");
    }

    @Test
    void csvOfSurvivalHoldsEveryStepAndEveryCensoredUser() {
        RunResult.Ttfc ttfc = Objects.requireNonNull(run.ttfc());

        List<String> rows = FigureCsv.text(Figures.of(FigureName.TTFC, run)).lines().toList();

        assertThat(rows).filteredOn(row -> row.contains(",step,")).hasSize(ttfc.curves().getFirst().steps().size());
        assertThat(rows).filteredOn(row -> row.contains(",censored,"))
                .hasSize(ttfc.curves().getFirst().censoredAtDays().size());
    }

    @Test
    void csvEndsItsLinesAsTheFormatWants() {
        assertThat(FigureCsv.text(Figures.of(FigureName.LOSS, run))).endsWith("\r\n");
    }

    @Test
    void csvCellsAreQuotedAndNeverFormulas() {
        assertThat(FigureCsv.cell("hybrid, 1:3")).isEqualTo("\"hybrid, 1:3\"");
        assertThat(FigureCsv.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(FigureCsv.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(FigureCsv.cell("@sum,1")).isEqualTo("\"'@sum,1\"");
        assertThat(FigureCsv.cell("-1")).isEqualTo("'-1");
    }

    @Test
    void emptyFigureIsWrittenInEveryFormat() throws IOException {
        Figure empty = Figures.of(FigureName.DIVERSITY, ExampleRuns.bare());

        for (String ending : List.of("svg", "png", "pdf", "csv")) {
            Path file = folder.resolve("empty." + ending);
            FigureExport.write(empty, FigureTheme.LIGHT, WIDTH, HEIGHT, file);
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(Files.readString(folder.resolve("empty.svg"))).contains("this data has none");
    }

    @Test
    void unknownEndingAndSillySizeAreRefused() {
        Figure figure = Figures.of(FigureName.HIT_AT_3, run);

        assertThatThrownBy(() -> FigureExport.write(figure, FigureTheme.LIGHT, 620, 380, folder.resolve("x.bmp")))
                .isInstanceOf(BadInputException.class).hasMessageContaining("x.bmp");
        assertThatThrownBy(() -> FigureExport.svg(figure, FigureTheme.LIGHT, 620, 9, folder.resolve("x.svg")))
                .isInstanceOf(BadInputException.class).hasMessageContaining("620x9");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
