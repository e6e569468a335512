package dev.thaw.report;

import dev.thaw.evaluate.OriginResult;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
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

/// What a run's figures rest on: whom they were measured on, whether anything leaked, where all of it comes from and how
/// to do it again.
final class RunFacts {
    private RunFacts() {}

    /// @param level of its headings
    static void write(HtmlPage page, ReportedRun run, int level) {
        RunResult result = run.result();
        page.heading(level, "Whom and what was measured", "id", run.prefix() + "-measured");
        Findings.of(result).stream().filter(finding -> finding.topic() == Finding.Topic.COHORT)
                .forEach(finding -> page.element("p", finding.sentence(), "class", "prose"));
        notes(page, run, level + 1);
        FactTable.write(page, protocol(result));
        audit(page, result, level);
        page.heading(level, "Where it comes from", "id", run.prefix() + "-provenance");
        FactTable.write(page, provenance(result));
        timings(page, result, level);
        again(page, run, level);
    }

    private static void notes(HtmlPage page, ReportedRun run, int level) {
        if (!run.result().notes().isEmpty()) {
            page.begin("aside", "id", run.prefix() + "-cautions");
            page.heading(level, "What every reader must know").begin("ul");
            run.result().notes().forEach(note -> page.element("li", note));
            page.end().end();
        }
    }

    private static void audit(HtmlPage page, RunResult result, int level) {
        if (!result.audit().isEmpty()) {
            page.heading(level, "Was everything that was used known at the time?").begin("ul", "class", "prose");
            result.audit().forEach(check -> page.element("li", check.detail()));
            page.end();
        }
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

    private static void timings(HtmlPage page, RunResult result, int level) {
        if (result.timings().isEmpty()) {
            return;
        }
        page.heading(level, "How long it took");
        page.beginTable("How long it took").begin("thead").begin("tr");
        page.element("th", "phase", "scope", "col").element("th", "seconds", "scope", "col", "class", "number")
                .element("th", "examples a second", "scope", "col", "class", "number");
        page.end().end().begin("tbody");
        for (RunResult.Timing timing : result.timings()) {
            Double rate = timing.examplesPerSecond();
            page.begin("tr").element("th", timing.phase(), "scope", "row")
                    .element("td", Numbers.fixed(timing.seconds(), 2), "class", "number")
                    .element("td", rate == null ? "" : Numbers.count(Math.round(rate)), "class", "number").end();
        }
        page.end().endTable();
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

    private static void again(HtmlPage page, ReportedRun run, int level) {
        RunResult result = run.result();
        page.heading(level, "How to run this again", "id", run.prefix() + "-again");
        page.element("p",
                "Save the configuration below as experiment.json, put the path of the data for DATA, and run:",
                "class", "prose");
        page.begin("pre")
                .element("code", "thaw run --data DATA --config experiment.json" + systems(result) + " --out again")
                .end();
        page.element("p",
                "The same data, configuration and seed give the same recommendations and the same figures. The "
                        + "data is the same if Thaw names the SHA-256 above as its fingerprint.",
                "class", "prose");
        page.begin("details", "class", "fold configuration").element("summary", "Configuration, experiment.json");
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
