package dev.thaw.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private final RunResult run = ExampleRuns.complete();

    @TempDir
    private Path folder;

    @Test
    void nothingIsFetchedFromAnywhere() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.variation("hybrid, 1:5", "second", 1.1)));

        assertThat(attributes(page, "href|src|xlink:href|action|data")).isNotEmpty().allMatch(v -> v.startsWith("#"));
        assertThat(page).doesNotContain("@import", "url(http", "<link", "<img", "<iframe");
    }

    @Test
    void idsAreUniqueAcrossAllFiguresAndRuns() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.variation("hybrid, 1:5", "second", 1.1)));

        List<String> ids = attributes(page, "id");
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void aRunAndItsCounterpartShareOneMixerFigureWithTheFindingBelow() {
        RunResult article = ExampleRuns.theArticlesWay(run, run.mixer(), .04);
        String finding = Findings.article(new ArticleComparison(run, article)).sentence();

        String page = HtmlReport.page(List.of(article, run));

        String figure = page.substring(page.indexOf("id=\"comparison-mixer_weight\""),
                page.indexOf("id=\"comparison-weight_and_share\""));
        assertThat(figure).contains(">article's way<").contains(HtmlPage.escape(finding));
    }

    @Test
    void otherRunsHaveNoSuchFinding() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.variation("hybrid, 1:5", "second", 1.1)));

        assertThat(page).doesNotContain("article&#39;s way", "comparison-weight_and_share");
    }

    @Test
    void everyReferenceInsideThePageHasItsTarget() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.bare()));

        List<String> ids = attributes(page, "id");
        assertThat(matches(page, "url\\(#([^)]+)\\)")).isNotEmpty().allMatch(ids::contains);
        assertThat(attributes(page, "aria-labelledby")).isNotEmpty().allMatch(ids::contains);
        assertThat(attributes(page, "href")).allMatch(reference -> ids.contains(reference.substring(1)));
    }

    @Test
    void whatTheDataSaysIsEscaped() {
        RunResult hostile = ExampleRuns.withNotes(
                ExampleRuns.complete("<script>alert(1)</script>\"' onload=x", "<img src=http://x>"),
                List.of("</script><script>alert(2)</script>"));

        String page = HtmlReport.page(List.of(hostile, run));

        assertThat(matches(page, "(<script[^>]*>)"))
                .containsExactly("<script type=\"application/json\" data-steps=\"2000\" id=\"thaw-results\">");
        assertThat(page).doesNotContain("<img", "alert(1)</script", "alert(2)</script").contains("&lt;script&gt;");
    }

    @Test
    void headingsStepDownOneLevelAtATime() {
        for (List<RunResult> runs : List.of(List.of(run), List.of(run, ExampleRuns.bare()))) {
            List<Integer> levels = matches(HtmlReport.page(runs), "<h([1-6])").stream().map(Integer::valueOf).toList();
            assertThat(levels).startsWith(1).containsOnlyOnce(1);
            for (int k = 1; k < levels.size(); k++) {
                assertThat(levels.get(k)).isLessThanOrEqualTo(levels.get(k - 1) + 1);
            }
        }
    }

    @Test
    void everyPictureHasANameADescriptionAndACaption() {
        String page = HtmlReport.page(List.of(run));

        assertThat(matches(page, "(<svg [^>]*role=\"img\")")).hasSameSizeAs(matches(page, "(<svg )"));
        assertThat(matches(page, "(<figcaption>)")).hasSameSizeAs(matches(page, "(<figure>)"));
        List<String> ids = attributes(page, "id");
        assertThat(attributes(page, "aria-describedby")).hasSameSizeAs(matches(page, "(<svg )"))
                .allMatch(ids::contains);
    }

    @Test
    void tablesNameTheirHeadingsAndAreReachedByTheKeyboard() {
        String page = HtmlReport.page(List.of(run));

        assertThat(matches(page, "(<th)[ >]")).hasSameSizeAs(matches(page, "(<th [^>]*scope=)"));
        assertThat(matches(page, "(class=\"scroll\")"))
                .hasSameSizeAs(
                        matches(page, "class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"([^\"]+)\""));
    }

    @Test
    void claimsOfTheSlidesStandBelowTheHeadline() {
        String page = HtmlReport.page(List.of(run));

        assertThat(page.indexOf("<ul class=\"short\">")).isGreaterThan(page.indexOf("class=\"headline\""))
                .isLessThan(page.indexOf("<svg "));
        assertThat(page).contains("<li>Half of the people convert within");
    }

    @Test
    void moreThanTwoRunsAreToldInBriefAndSayWhereTheRestIs() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.variation("second", "s2", 1.1),
                ExampleRuns.variation("third", "t3", 1.2)));

        assertThat(page).contains("thaw report --run t3").doesNotContain("run1-novelty");
    }

    @Test
    void howToRunItAgainIsACommandThatTheCommandLineUnderstands() {
        assertThat(HtmlReport.page(List.of(run)))
                .contains("<code>thaw run --data DATA --config experiment.json --out again</code>");
    }

    @Test
    void headlineStandsOnTop() {
        assertThat(HtmlReport.page(List.of(run)))
                .contains("<p class=\"headline\">" + HtmlPage.escape(Findings.headline(run).sentence()));
    }

    @Test
    void everyFigureHasItsNumbersBehindAFold() {
        String page = HtmlReport.page(List.of(run));

        assertThat(matches(page, "(<svg )")).hasSize(34);
        assertThat(matches(page, "(Numbers of this figure)")).hasSize(34);
        assertThat(page).contains(">0.414<", ">0.968<");
    }

    @Test
    void conversionsStandByArmAndThoseBeforeSignUpByRow() {
        assertThat(HtmlReport.page(List.of(run))).contains("Time to first conversion by country",
                "Log-rank test of all arms:", ">not reached<",
                "Conversions before sign-up", "&lt;u7&gt;", "2023-11-14T22:13:20Z");
        assertThat(HtmlReport.page(List.of(ExampleRuns.bare()))).doesNotContain("by country",
                "Conversions before sign-up");
    }

    @Test
    void furtherViewsStandOnlyWhereTheRunHasThem() {
        assertThat(HtmlReport.page(List.of(run))).contains("The same by item, person and time",
                "Hit@3 by user attribute", ">country Kenya<", ">1–50<", "(45 users)");
        assertThat(HtmlReport.page(List.of(ExampleRuns.bare()))).doesNotContain("The same by item", "by origin");
    }

    @Test
    void emptyFiguresGiveTheirReason() {
        assertThat(HtmlReport.page(List.of(ExampleRuns.bare()))).contains("Diversity needs item categories",
                "Time to first conversion needs conversion events", "--systems random,popularity");
    }

    @Test
    void pageHoldsTheResultsForAnotherRun() throws IOException {
        String page = HtmlReport.page(List.of(run, ExampleRuns.bare()));

        String json = matches(page, "(?s)id=\"thaw-results\">(.*?)</script>").getFirst();
        JsonNode results = new JsonMapper().readTree(json);
        assertThat(results).hasSize(2);
        assertThat(ResultJson.read(results.get(0).toString(), "the report")).isEqualTo(run);
    }

    @Test
    void reportOfManyRunsAndManyUsersStaysBelowFiveMegabytes() throws IOException {
        List<RunResult> runs = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            runs.add(manyUsers(ExampleRuns.variation("run " + k, "id" + k, 1 + k / 20.0)));
        }
        Path file = folder.resolve("deep/report.html");

        HtmlReport.write(runs, file);

        assertThat(Files.size(file)).isBetween(100_000L, (long) FIVE_MEGABYTES);
    }

    @Test
    void runsOfOneNameAreToldApartByTheirIds() {
        String page = HtmlReport.page(List.of(run, ExampleRuns.complete("hybrid, 1:3", "other")));

        assertThat(page).contains("hybrid, 1:3 (4f2c91)", "hybrid, 1:3 (other)");
    }

    @Test
    void comparisonOfUnlikeCohortsSaysThatItComparesNothing() {
        RunResult.CohortSummary cohort = run.cohort();
        RunResult other = new RunResult("other", run.provenance(), run.data(),
                new RunResult.CohortSummary(50, cohort.splitAt(), cohort.minEvents(), cohort.revealed(),
                        cohort.horizon(), cohort.relevant(), cohort.conversion()),
                run.baselines(), run.curve(), run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(),
                run.notes());

        assertThat(HtmlReport.page(List.of(run, other))).contains("different cohorts");
    }

    @Test
    void reportLeadsWithALeakAndListsWhatTheAuditAsked() {
        String page = HtmlReport.page(List.of(ExampleRuns.withLeak(run, "Leak: they know the future.")));

        assertThat(page).contains("The mixer&#39;s weights are not to be trusted. Leak: they know the future.",
                "Was everything that was used known at the time?", "Nothing at or after the split was learned from.");
    }

    @Test
    void reportOfNoRunIsRefused() {
        assertThatThrownBy(() -> HtmlReport.write(List.of(), folder.resolve("x.html")))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void failureToWriteIsToldWithTheFile() throws IOException {
        Path occupied = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> HtmlReport.write(List.of(run), occupied.resolve("report.html")))
                .isInstanceOf(StorageException.class).hasMessageContaining("report.html");
    }

    @Test
    void writingLeavesNothingButTheReport() throws IOException {
        HtmlReport.write(List.of(run), folder.resolve("report.html"));

        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("report.html");
        }
    }

    private static RunResult manyUsers(RunResult result) {
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        List<Double> censored = new ArrayList<>();
        for (int k = 0; k < 40_000; k++) {
            double survival = Math.exp(-k / 40_000.0);
            steps.add(new SurvivalCurve.Step(k / 400.0 + 0.000123, survival, survival - 0.01,
                    Math.min(1, survival + 0.01)));
            censored.add(k / 400.0 + 0.000321);
        }
        SurvivalCurve curve = new SurvivalCurve("all users", 100_000, 40_000, steps, censored, 69.3, .05, .26, 90, 60,
                59, 61);
        return new RunResult(result.run(), result.provenance(), result.data(), result.cohort(),
                result.baselines(), result.curve(),
                result.differences(), result.mixer(), new RunResult.Ttfc(List.of(curve), 0), result.loss(),
                result.timings(), result.notes());
    }

    private static List<String> attributes(String page, String names) {
        String markup = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1").replaceAll("(?s)<style>.*?</style>",
                "");
        return matches(markup, "\\s(?:" + names + ")=\"([^\"]*)\"");
    }

    private static List<String> matches(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
