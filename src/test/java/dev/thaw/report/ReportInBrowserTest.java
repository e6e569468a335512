package dev.thaw.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report in a real browser: nothing is complained of, nothing is asked for but the file itself, and it prints. Where
/// no Chromium is installed, this is skipped.
class ReportInBrowserTest {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 120;
    private static final String PICTURE = "http://127.0.0.1:9/picture.png";
    private static final int MOST_PAGES = 60;

    @TempDir
    private Path folder;

    @Test
    void pageOpensWithoutAComplaintAndFetchesNothing() throws IOException, InterruptedException {
        Path log = folder.resolve("net.json");

        Visit visit = visit(report(), "--dump-dom", "--log-net-log=" + log);

        assertThat(visit.output).contains("How good the hybrid is", "<svg ", "How to run this again");
        assertThat(visit.complaints).doesNotContain("CONSOLE");
        assertThat(addressesAskedForByThePage(log)).isEmpty();
    }

    @Test
    void whatAPageAsksForIsSeenAndThePolicyOfTheReportForbidsIt() throws IOException, InterruptedException {
        Path page = report();
        String asking = Files.readString(page).replace("<main>", "<main><img src=\"" + PICTURE + "\">");
        Path log = folder.resolve("net.json");

        Files.writeString(page, asking);
        assertThat(visit(page, "--dump-dom").complaints).contains("CONSOLE", "Content Security Policy");

        Files.writeString(page, asking.replace("Content-Security-Policy", "no-policy"));
        visit(page, "--dump-dom", "--log-net-log=" + log);
        assertThat(addressesAskedForByThePage(log)).contains(PICTURE);
    }

    @Test
    void pagePrints() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.pdf");

        visit(report(), "--print-to-pdf=" + printed, "--no-pdf-header-footer");

        try (PDDocument document = Loader.loadPDF(printed.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isBetween(4, MOST_PAGES);
            assertThat(text).contains("How good the hybrid is", "thaw run --data DATA", "\"seed\"")
                    .doesNotContain("Numbers of this figure");
        }
    }

    private Path report() {
        RunResult hostile = ExampleRuns.complete("<script>alert(1)</script>\"' onload=x", "<img src=http://x>");
        Path file = folder.resolve("report.html");
        HtmlReport.write(List.of(ExampleRuns.complete(), hostile), file);
        return file;
    }

    private Visit visit(Path page, String... options) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium is installed, so the report was not opened in a browser");
        List<String> command = new ArrayList<>(List.of(browser.get().toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(Arrays.asList(options));
        command.add(page.toUri().toString());
        Path output = folder.resolve("output");
        Path complaints = folder.resolve("complaints");
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(complaints.toFile()).start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Visit(Files.readString(output), new String(Files.readAllBytes(complaints),
                StandardCharsets.ISO_8859_1));
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .flatMap(place -> BROWSERS.stream().map(place::resolve)).filter(Files::isExecutable).findFirst();
    }

    /// Every address that the page asked for, by the browser's own record of its network; what the browser asks for on
    /// its own account (updates, the time) belongs to no file there.
    private static List<String> addressesAskedForByThePage(Path log) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (JsonNode event : new JsonMapper().readTree(log.toFile()).path("events")) {
            JsonNode parameters = event.path("params");
            if (parameters.path("network_isolation_key").asText("").startsWith("file:")) {
                addresses.add(parameters.path("url").asText());
            }
        }
        return addresses;
    }

    /// What came of a visit.
    ///
    /// @param output     the page as the browser understood it
    /// @param complaints what the browser logged
    private record Visit(String output, String complaints) {}
}
