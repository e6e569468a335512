package dev.thaw.figure.finding;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How long until users convert, and whom all of it was measured on.
final class OutcomeFindings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private OutcomeFindings() {}

    static Optional<Finding> conversion(RunResult result) {
        RunResult.Ttfc ttfc = result.ttfc();
        if (ttfc == null || ttfc.curves().isEmpty()) {
            return Optional.empty();
        }
        SurvivalCurve curve = ttfc.curves().getFirst();
        String median = curve.medianDays() == null
                ? "the median time to first conversion is not reached"
                : "the median time to first conversion is " + Numbers.fixed(curve.medianDays(), 1) + " days";
        return Optional.of(new Finding(Finding.Topic.CONVERSION, Numbers.count(curve.conversions()) + " of "
                + Numbers.count(curve.users()) + " users converted while observed; counting the others as censored, "
                + median + ", and of its first " + Numbers.plain(curve.tauDays()) + " days a user spends "
                + Numbers.interval(curve.rmstDays(), curve.rmstLower(), curve.rmstUpper(), 1, Double.NEGATIVE_INFINITY)
                + " unconverted on average. This is what happened under whatever was shown then, not the effect of a "
                + "recommender."));
    }

    static Finding cohort(RunResult result) {
        RunResult.CohortSummary cohort = result.cohort();
        String split = DAY.format(LocalDate.ofInstant(Instant.ofEpochMilli(cohort.splitAt()), ZoneOffset.UTC));
        if (result.origins() > 1) {
            return new Finding(Finding.Topic.COHORT, "Accuracy and weights are measured on the "
                    + Numbers.count(cohort.size()) + " users of " + result.origins() + " origins, the last on " + split
                    + ", who have at least " + cohort.minEvents()
                    + " events; everything was trained anew at each origin, "
                    + "and each user is judged by the last training before their first event. Intervals are 95\u00a0%, "
                    + "by bootstrap over users.");
        }
        return new Finding(Finding.Topic.COHORT, "Accuracy and weights are measured on the "
                + Numbers.count(cohort.size())
                + " users whose first event came on or after " + split + " and who have at least " + cohort.minEvents()
                + " events; nothing after that day was trained on. Intervals are 95\u00a0%, by bootstrap over users.");
    }
}
