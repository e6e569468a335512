package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.OriginResult;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The lines around a figure: whom it is about, and where it comes from.
final class Captions {
    /// Digits of the data's fingerprint that are shown; the whole is in the result.
    private static final int SHORT_FINGERPRINT = 8;

    private Captions() {}

    /// Cohort size and protocol: `87 cold users at every length · trained before 2013-08-18`.
    static String cohort(RunResult result) {
        return text("caption.cohort", Numbers.count(result.cohort().size()), training(result));
    }

    /// Cohort size and protocol of figures that pool the lengths: `87 cold users, all lengths · trained before 2013-08-18`.
    static String pooled(RunResult result) {
        return text("caption.pooled", Numbers.count(result.cohort().size()), training(result));
    }

    /// Where training ended, and how many origins there were: `4 origins, trained before 2000-11-24 … 2016-02-10`.
    private static String training(RunResult result) {
        List<OriginResult> origins = result.views().origins();
        return origins.isEmpty()
                ? text("caption.trained", date(result.cohort().splitAt()))
                : text("caption.origins", origins.size(), date(origins.getFirst().splitAt()),
                        date(origins.getLast().splitAt()));
    }

    /// Run, data, seed and version: `hybrid, 1:3 (run 4f2c) · data campus 9c1e4b2a · seed 7 · Thaw 0.1.0`.
    static String provenance(RunResult result) {
        Provenance provenance = result.provenance();
        return text("caption.provenance", provenance.configuration().name(), result.run(), provenance.dataName(),
                fingerprint(provenance), String.valueOf(provenance.seed()), provenance.thaw());
    }

    /// The provenance of several runs: each run's name, and each data set once.
    static String provenance(List<LabelledRun> runs) {
        List<String> parts = new ArrayList<>();
        for (LabelledRun run : runs) {
            parts.add(text("caption.run", run.label(), run.result().run(),
                    String.valueOf(run.result().provenance().seed())));
        }
        runs.stream().map(run -> run.result().provenance())
                .map(provenance -> text("caption.data", provenance.dataName(), fingerprint(provenance))).distinct()
                .forEach(parts::add);
        runs.stream().map(run -> "Thaw " + run.result().provenance().thaw()).distinct().forEach(parts::add);
        return String.join(" · ", parts);
    }

    /// What several runs are drawn of: `hybrid of 3 runs`.
    static String of(String what, int runs) {
        return text("caption.of", what, runs(runs));
    }

    /// A number of runs: `1 run`, `3 runs`.
    static String runs(int count) {
        return count == 1 ? text("caption.runs.one") : text("caption.runs", count);
    }

    /// A moment's day, UTC.
    static String date(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC).toString();
    }

    static String fingerprint(Provenance provenance) {
        String sha256 = provenance.dataSha256();
        return sha256.substring(0, Math.min(SHORT_FINGERPRINT, sha256.length()));
    }
}
