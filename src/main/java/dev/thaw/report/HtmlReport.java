package dev.thaw.report;

import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.figure.FigureSvg;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Writes the report of one or more runs.
///
/// The page carries the results themselves, as JSON in a `script` element of type `application/json` with the id
/// `thaw-results`: an array, one result a run, as in `result.json`. With it the runs can be done again and compared.
public final class HtmlReport {
    /// Id of the element that holds the results.
    public static final String RESULTS_ID = "thaw-results";
    /// Its attribute that says how many steps survival curves keep in it.
    static final String STEPS_KEPT = "data-steps";

    private static final String STYLE_SHEET = "report.css";
    /// Nothing may be fetched, and nothing may run.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'";
    /// A page that is mailed.
    private static final int MOST_BYTES = 5_000_000;
    /// Steps that embedded survival curves keep, the finest that leaves the page small enough.
    private static final List<Integer> STEPS = List.of(2_000, 400, 80);
    /// With more runs than this each is told by its first figures; its own report has the others.
    private static final int MOST_IN_FULL = 2;

    private HtmlReport() {}

    /// Writes one file, whole or not at all.
    ///
    /// @param results runs in the order in which they are told; at least one
    /// @throws BadInputException if there is no run
    /// @throws StorageException  if the file cannot be written
    public static void write(List<RunResult> results, Path file) {
        String page = page(results);
        try {
            Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + file.getFileName() + ".part");
            try {
                Files.writeString(draft, page);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new StorageException("The report could not be written to " + file + ": " + failure.getMessage() + ".",
                    failure);
        }
    }

    /// The page.
    ///
    /// @throws BadInputException if there is no run
    static String page(List<RunResult> results) {
        if (results.isEmpty()) {
            throw new BadInputException("There is no run to report; choose at least one.");
        }
        List<ReportedRun> runs = ReportedRun.of(results);
        String page = "";
        for (int most : STEPS) {
            page = page(runs, most);
            if (page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
                return page;
            }
        }
        return page;
    }

    /// @param most steps that a survival curve of the embedded results keeps
    private static String page(List<ReportedRun> runs, int most) {
        boolean several = runs.size() > 1;
        boolean brief = runs.size() > MOST_IN_FULL;
        HtmlPage page = new HtmlPage();
        page.raw("<!DOCTYPE html>").begin("html", "lang", "en");
        head(page, runs);
        page.begin("body").begin("div", "class", "page");
        Contents.write(page, runs, brief);
        page.begin("main").begin("header").element("p", kicker(runs), "class", "kicker");
        page.heading(1, title(runs)).end();
        if (several) {
            ComparisonSection.write(page, runs);
        }
        runs.forEach(run -> RunSection.write(page, run, several, brief));
        Glossary.write(page);
        page.end().end();
        page.begin("script", "type", "application/json", STEPS_KEPT, String.valueOf(most), "id",
                RESULTS_ID).raw(embedded(runs, most)).end();
        page.end().end();
        return page.finish();
    }

    private static void head(HtmlPage page, List<ReportedRun> runs) {
        page.begin("head").single("meta", "charset", "utf-8");
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.single("meta", "name", "color-scheme", "content", "light dark");
        page.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.element("title", title(runs) + " – Thaw report");
        page.begin("style").raw(styleSheet()).end();
        page.end();
    }

    private static String title(List<ReportedRun> runs) {
        return runs.size() == 1 ? runs.getFirst().label() : runs.size() + " runs compared";
    }

    /// What a reader wants to know before the title: which data, how many people, when.
    private static String kicker(List<ReportedRun> runs) {
        RunResult first = runs.getFirst().result();
        String people = Numbers.count(first.cohort().size()) + " newcomers";
        String day = first.provenance().startedAt().split("T")[0];
        return "Cold start, measured · " + first.provenance().dataName() + " · " + people + " · " + day;
    }

    /// The style sheet, with the rules that repaint the figures in the dark: a print is always light.
    private static String styleSheet() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(STYLE_SHEET)) {
            if (stream == null) {
                throw new InternalFailure("The report's style sheet is missing from this copy of Thaw.", null);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    + "@media screen and (prefers-color-scheme: dark) {\n"
                    + FigureSvg.repaint(".picture svg", FigureTheme.LIGHT, FigureTheme.DARK) + "}";
        } catch (IOException failure) {
            throw new InternalFailure("The report's style sheet could not be read.", failure);
        }
    }

    /// Results as a JSON array that cannot end its `script` element early.
    private static String embedded(List<ReportedRun> runs, int most) {
        Set<String> seen = new HashSet<>();
        StringBuilder array = new StringBuilder("[");
        for (ReportedRun run : runs) {
            RunResult result = run.result();
            if (seen.add(result.run())) {
                array.append(array.length() > 1 ? ",\n" : "").append(ResultJson.compact(SlimResult.of(result, most)));
            }
        }
        return array.append(']').toString().replace("<", "\\u003c").replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
