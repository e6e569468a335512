package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long until users convert, and whom all of it was measured on.
final class OutcomeFindings {
    private OutcomeFindings() {}

    static Optional<Finding> conversion(RunResult result) {
        RunResult.Ttfc ttfc = result.ttfc();
        if (ttfc == null || ttfc.curves().isEmpty()) {
            return Optional.empty();
        }
        SurvivalCurve curve = ttfc.curves().getFirst();
        String median = curve.medianDays() == null
                ? text("finding.outcome.noMedian")
                : text("finding.outcome.median", Numbers.fixed(curve.medianDays(), 1));
        return Optional.of(new Finding(Finding.Topic.CONVERSION, text("finding.outcome",
                Numbers.count(curve.conversions()), Numbers.count(curve.users()), median,
                Numbers.plain(curve.tauDays()), Numbers.interval(curve.rmstDays(), curve.rmstLower(),
                        curve.rmstUpper(), 1, Double.NEGATIVE_INFINITY))));
    }

    static Finding cohort(RunResult result) {
        RunResult.CohortSummary cohort = result.cohort();
        String split = DateTimeFormatter.ofPattern(text("finding.cohort.day"), Language.spoken().locale())
                .format(LocalDate.ofInstant(Instant.ofEpochMilli(cohort.splitAt()), ZoneOffset.UTC));
        if (result.origins() > 1) {
            return new Finding(Finding.Topic.COHORT, text("finding.cohort.origins",
                    Numbers.count(cohort.size()), Numbers.plain(result.origins()), split,
                    String.valueOf(cohort.minEvents())));
        }
        return new Finding(Finding.Topic.COHORT, text("finding.cohort", Numbers.count(cohort.size()), split,
                String.valueOf(cohort.minEvents())));
    }
}
