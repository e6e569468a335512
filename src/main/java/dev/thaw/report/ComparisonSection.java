package dev.thaw.report;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.LabelledRun;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Findings;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Several runs beside each other: what was set differently, and what came of it.
final class ComparisonSection {
    private static final List<FigureName> FIGURES = List.of(FigureName.MIXER_WEIGHT, FigureName.HIT_AT_3,
            FigureName.NDCG_AT_10, FigureName.DIVERSITY);
    private static final List<FigureName> FIGURES_WITH_ARTICLE = List.of(FigureName.MIXER_WEIGHT,
            FigureName.WEIGHT_AND_SHARE, FigureName.HIT_AT_3, FigureName.NDCG_AT_10, FigureName.DIVERSITY);
    private static final List<String> METRICS = List.of("hit@3", "precision@3", "ndcg@10", "diversity");

    private ComparisonSection() {}

    static void write(HtmlPage page, List<ReportedRun> runs) {
        page.begin("section", "id", "comparison");
        page.heading(2, "Comparison");
        page.element("p", caution(runs), "class", "prose");
        means(page, runs);
        differences(page, runs);
        List<LabelledRun> labelled = runs.stream().map(ReportedRun::labelled).toList();
        page.begin("div", "class", "figures");
        String article = article(runs);
        for (FigureName name : article.isEmpty() ? FIGURES : FIGURES_WITH_ARTICLE) {
            FigureBlock.write(page, Figures.of(name, labelled), "comparison-" + name.text(), 3,
                    name == FigureName.MIXER_WEIGHT ? article : "");
        }
        page.end().end();
    }

    /// What the article's way changes, where the report is of a run and its counterpart; else nothing.
    private static String article(List<ReportedRun> runs) {
        return runs.size() != 2
                ? ""
                : ArticleComparison.of(runs.getFirst().result(), runs.getLast().result())
                        .map(comparison -> Findings.article(comparison).sentence()).orElse("");
    }

    /// What a comparison of these runs allows to say.
    static String caution(List<ReportedRun> runs) {
        boolean sameData = runs.stream().map(run -> run.result().provenance().dataSha256()).distinct().count() == 1;
        boolean sameCohort = runs.stream().map(run -> run.result().cohort()).distinct().count() == 1;
        if (!sameData) {
            return "These runs saw different data: their figures stand beside each other but do not compare.";
        }
        if (!sameCohort) {
            return "These runs were measured on different cohorts or under different protocols: their figures stand "
                    + "beside each other but do not compare.";
        }
        return "Same data, same cohort. The intervals are those of each run by itself; no paired interval of the "
                + "difference between runs is known here, so where they overlap neither run can be put first.";
    }

    private static void means(HtmlPage page, List<ReportedRun> runs) {
        page.heading(3, "Hybrid, mean over all history lengths");
        page.beginTable("Hybrid, mean over all history lengths").begin("thead").begin("tr");
        page.element("th", "run", "scope", "col");
        METRICS.forEach(metric -> page.element("th", metric, "scope", "col", "class", "number"));
        page.element("th", "cohort", "scope", "col", "class", "number").end().end().begin("tbody");
        for (ReportedRun run : runs) {
            page.begin("tr").element("th", run.label(), "scope", "row");
            for (String metric : METRICS) {
                OptionalDouble mean = mean(run.result(), metric);
                page.element("td", mean.isPresent() ? Numbers.fixed(mean.getAsDouble(), 4) : "–", "class", "number");
            }
            page.element("td", Numbers.count(run.result().cohort().size()), "class", "number").end();
        }
        page.end().endTable();
    }

    private static void differences(HtmlPage page, List<ReportedRun> runs) {
        Map<String, List<String>> differences = Configuration
                .differences(runs.stream().map(run -> run.result().provenance().configuration()).toList());
        page.heading(3, "What was set differently");
        if (differences.isEmpty()) {
            page.element("p", "Nothing but the name.");
            return;
        }
        page.beginTable("What was set differently").begin("thead").begin("tr");
        page.element("th", "key", "scope", "col");
        runs.forEach(run -> page.element("th", run.label(), "scope", "col"));
        page.end().end().begin("tbody");
        differences.forEach((key, values) -> {
            page.begin("tr").element("th", key, "scope", "row");
            values.forEach(value -> page.element("td", value));
            page.end();
        });
        page.end().endTable();
    }

    private static OptionalDouble mean(RunResult result, String metric) {
        return result.curve().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average();
    }
}
