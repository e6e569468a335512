package dev.thaw.report;

import dev.thaw.evaluate.OriginResult;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.recommend.SystemName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One run, told from the finding to the last setting.
final class RunSection {
    private static final List<FigureName> FIRST = List.of(FigureName.MIXER_WEIGHT, FigureName.HIT_AT_3, FigureName.TTFC,
            FigureName.DIVERSITY);
    private static final List<FigureName> FURTHER = List.of(FigureName.NDCG_AT_10, FigureName.PRECISION_AT_3,
            FigureName.CTR_AT_3, FigureName.WEIGHT_AND_SHARE, FigureName.COVERAGE, FigureName.INTRA_LIST_DIVERSITY,
            FigureName.EXPOSURE_GINI, FigureName.NOVELTY, FigureName.POPULARITY_LIFT);

    private RunSection() {}

    /// @param titled whether the run's name stands above its section (the page's title has it already if it is alone)
    static void write(HtmlPage page, ReportedRun run, boolean titled) {
        page.begin("section", "id", run.prefix());
        if (titled) {
            page.element("h2", run.label());
        }
        findings(page, run.result());
        notes(page, run.result());
        figures(page, run, FIRST);
        page.element("h2", "Further figures");
        figures(page, run, FURTHER);
        views(page, run);
        ConversionSection.write(page, run);
        development(page, run);
        page.element("h2", "Whom and what was measured");
        FactTable.write(page, protocol(run.result()));
        audit(page, run.result());
        timings(page, run.result());
        page.element("h2", "Where it comes from");
        FactTable.write(page, provenance(run.result()));
        again(page, run.result());
        page.end();
    }

    private static void findings(HtmlPage page, RunResult result) {
        List<Finding> findings = Findings.of(result);
        page.element("p", findings.getFirst().sentence(), "class", "headline");
        page.begin("ul", "class", "findings");
        findings.stream().skip(1).forEach(finding -> page.element("li", finding.sentence()));
        page.end();
    }

    private static void notes(HtmlPage page, RunResult result) {
        if (result.notes().isEmpty()) {
            return;
        }
        page.begin("aside").element("h3", "What every reader must know").begin("ul");
        result.notes().forEach(note -> page.element("li", note));
        page.end().end();
    }

    private static void audit(HtmlPage page, RunResult result) {
        if (result.audit().isEmpty()) {
            return;
        }
        page.element("h2", "Was everything that was used known at the time?").begin("ul");
        result.audit().forEach(check -> page.element("li", check.detail()));
        page.end();
    }

    private static void figures(HtmlPage page, ReportedRun run, List<FigureName> names) {
        page.begin("div", "class", "figures");
        for (FigureName name : names) {
            FigureBlock.write(page, Figures.of(name, run.result()), run.prefix() + "-" + name.text());
        }
        page.end();
    }

    /// The same decisions from other sides; what the run has nothing for is passed over.
    private static void views(HtmlPage page, ReportedRun run) {
        List<FigureName> present = FigureName.FURTHER_VIEWS.stream()
                .filter(name -> !Figures.of(name, run.result()).isEmpty()).toList();
        if (!present.isEmpty()) {
            page.element("h2", "More views: items, people, origins, weeks, variety");
            figures(page, run, present);
        }
    }

    /// What does not decide, folded away.
    private static void development(HtmlPage page, ReportedRun run) {
        page.begin("details", "class", "fold").element("summary", "Development figures");
        Findings.development(run.result()).ifPresent(finding -> page.element("p", finding.sentence()));
        figures(page, run, FigureName.OF_DEVELOPMENT.stream()
                .filter(name -> name == FigureName.LOSS || !Figures.of(name, run.result()).isEmpty()).toList());
        page.end();
    }

    private static Map<String, String> protocol(RunResult result) {
        RunResult.CohortSummary cohort = result.cohort();
        RunResult.DataCounts data = result.data();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Cohort", Numbers.count(cohort.size()) + " users, the same at every history length");
        List<OriginResult> origins = result.views().origins();
        if (origins.isEmpty()) {
            facts.put("Split", Instant.ofEpochMilli(cohort.splitAt()) + "; nothing at or after it was trained on");
        } else {
            facts.put("Origins", origins.stream()
                    .map(origin -> Instant.ofEpochMilli(origin.splitAt()) + " (" + origin.cohort() + " users)")
                    .collect(Collectors.joining(", "))
                    + "; everything was trained anew before each, and each user is judged by the last before their first "
                    + "event");
        }
        facts.put("History lengths", joined(cohort.revealed()));
        facts.put("Events of a cohort user", "at least " + cohort.minEvents());
        facts.put("Targets", "the next whole batches of events, at least " + cohort.horizon() + " events");
        facts.put("Relevant events", joined(cohort.relevant()));
        facts.put("Conversion events", cohort.conversion().isEmpty() ? "none" : joined(cohort.conversion()));
        facts.put("Events", Numbers.count(data.events()) + " ("
                + data.eventTypes().entrySet().stream()
                        .map(type -> type.getKey() + " " + Numbers.count(type.getValue()))
                        .collect(Collectors.joining(", "))
                + ")");
        facts.put("Users", Numbers.count(data.users()));
        facts.put("Items",
                Numbers.count(data.items()) + " with events, " + Numbers.count(data.catalog()) + " in the catalogue");
        facts.put("Categories", Numbers.count(data.categories()));
        facts.put("Impressions", Numbers.count(data.impressions()));
        facts.put("Rows left out", Numbers.count(data.skippedRows()));
        return facts;
    }

    private static void timings(HtmlPage page, RunResult result) {
        if (result.timings().isEmpty()) {
            return;
        }
        page.element("h2", "How long it took");
        page.begin("div", "class", "scroll").begin("table").begin("thead").begin("tr");
        page.element("th", "phase", "scope", "col").element("th", "seconds", "scope", "col", "class", "number")
                .element("th", "examples a second", "scope", "col", "class", "number");
        page.end().end().begin("tbody");
        for (RunResult.Timing timing : result.timings()) {
            Double rate = timing.examplesPerSecond();
            page.begin("tr").element("th", timing.phase(), "scope", "row")
                    .element("td", Numbers.fixed(timing.seconds(), 2), "class", "number")
                    .element("td", rate == null ? "" : Numbers.count(Math.round(rate)), "class", "number").end();
        }
        page.end().end().end();
    }

    private static Map<String, String> provenance(RunResult result) {
        Provenance provenance = result.provenance();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Run", result.run());
        facts.put("Started", provenance.startedAt());
        facts.put("Data", provenance.dataName());
        facts.put("Data SHA-256", provenance.dataSha256());
        facts.put("Seed", Long.toString(provenance.seed()));
        facts.put("Thaw", provenance.thaw());
        facts.put("TensorFlow", provenance.tensorflow());
        facts.put("Java", provenance.java());
        facts.put("System", provenance.os());
        facts.put("Processor", provenance.cpu());
        return facts;
    }

    private static void again(HtmlPage page, RunResult result) {
        page.element("h2", "How to run this again");
        page.element("p",
                "Save the configuration below as experiment.json, put the path of the data for DATA, and run:");
        page.begin("pre")
                .element("code", "thaw run --data DATA --config experiment.json" + systems(result) + " --out again")
                .end();
        page.element("p", "The same data, configuration and seed give the same recommendations and the same figures.");
        page.begin("details", "class", "fold").element("summary", "Configuration, experiment.json");
        page.begin("pre").element("code", ExperimentJson.write(result.provenance().configuration())).end().end();
    }

    /// The option that names the systems, where the run did not have all of them.
    private static String systems(RunResult result) {
        Set<SystemName> present = EnumSet.noneOf(SystemName.class);
        result.curve().forEach(point -> present.add(point.system()));
        if (present.isEmpty() || present.size() == SystemName.values().length) {
            return "";
        }
        return " --systems " + present.stream().map(SystemName::text).collect(Collectors.joining(","));
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
