package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.KaplanMeier;
import dev.thaw.evaluate.statistics.KaplanMeier.RestrictedMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Observed time from sign-up to the first conversion, by Kaplan–Meier.
///
/// Observation runs from the first to the last event of the data. Whoever signs up within it enters and is followed to
/// the first conversion or, unconverted, to the end of observation. Whoever signed up before is left out: their early
/// conversions cannot be seen, so only the slow would enter (left truncation). Where sign-up is unknown the first event
/// stands in. A conversion before sign-up is an error of the data; that user is left out and counted.
///
/// @param curve   the curve of all users who entered, null where there is nothing to show; the notes say why
/// @param leftOut users who signed up outside observation
/// @param notes   what a reader must know, one sentence each
public record TimeToFirstConversion(@Nullable SurvivalCurve curve, int leftOut, List<String> notes) {
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final long NEVER = Long.MAX_VALUE;
    private static final double WEEK = 7;
    private static final double MONTH = 30;

    public TimeToFirstConversion {
        notes = List.copyOf(notes);
    }

    /// Follows every user of a data set.
    ///
    /// @param conversionTypes whether each event type is a conversion, `[types]`
    public static TimeToFirstConversion observed(Dataset dataset, boolean[] conversionTypes) {
        InteractionLog log = dataset.log();
        int users = dataset.users().size();
        long[] firstEvent = new long[users];
        long[] firstConversion = new long[users];
        Arrays.fill(firstEvent, NEVER);
        Arrays.fill(firstConversion, NEVER);
        boolean any = false;
        for (int row = log.size() - 1; row >= 0; row--) {
            firstEvent[log.user(row)] = log.timestamp(row);
            if (conversionTypes[log.type(row)]) {
                firstConversion[log.user(row)] = log.timestamp(row);
                any = true;
            }
        }
        if (!any) {
            return new TimeToFirstConversion(null, 0, List.of(
                    "No time to first conversion: this data has no event of a conversion type."));
        }
        Followed followed = new Followed(log.timestamp(0), log.timestamp(log.size() - 1));
        for (int user = 1; user < users; user++) {
            followed.add(dataset.users().signupAt(user), firstEvent[user], firstConversion[user]);
        }
        return followed.result();
    }

    /// The people followed so far, and those who could not be.
    private static final class Followed {
        private final long start;
        private final long end;
        private final List<Double> days = new ArrayList<>();
        private final List<Boolean> converted = new ArrayList<>();
        private int signedUpBefore;
        private int signedUpAfter;
        private int withoutSignup;
        private int convertedTooEarly;

        Followed(long start, long end) {
            this.start = start;
            this.end = end;
        }

        void add(@Nullable Long signupAt, long firstEvent, long firstConversion) {
            if (signupAt == null && firstEvent == NEVER) {
                return;
            }
            long signup = signupAt == null ? firstEvent : signupAt;
            if (signup < start) {
                signedUpBefore++;
            } else if (signup > end) {
                signedUpAfter++;
            } else if (firstConversion < signup) {
                convertedTooEarly++;
            } else {
                withoutSignup += signupAt == null ? 1 : 0;
                converted.add(firstConversion != NEVER);
                days.add((Math.min(firstConversion, end) - signup) / MILLIS_PER_DAY);
            }
        }

        TimeToFirstConversion result() {
            List<String> notes = new ArrayList<>();
            if (signedUpBefore > 0) {
                notes.add("Left out of the time to first conversion, signed up before the first event of the data: "
                        + signedUpBefore + ".");
            }
            if (signedUpAfter > 0) {
                notes.add("Left out of the time to first conversion, signed up after the last event of the data: "
                        + signedUpAfter + ".");
            }
            if (convertedTooEarly > 0) {
                notes.add("Left out of the time to first conversion, converted before sign-up (an error of the data): "
                        + convertedTooEarly + ".");
            }
            if (withoutSignup > 0) {
                notes.add("Time to first conversion: for " + withoutSignup + " of " + days.size()
                        + " users the sign-up is unknown and the first event stands in.");
            }
            SurvivalCurve curve = null;
            if (converted.contains(true)) {
                double[] times = days.stream().mapToDouble(Double::doubleValue).toArray();
                boolean[] happened = new boolean[times.length];
                for (int k = 0; k < happened.length; k++) {
                    happened[k] = converted.get(k);
                }
                curve = curve("all users", times, happened, MONTH);
            } else {
                notes.add("No time to first conversion: none of the users who signed up within the data converted.");
            }
            return new TimeToFirstConversion(curve, signedUpBefore + signedUpAfter, notes);
        }
    }

    /// The survival curve of one arm.
    ///
    /// @param arm         whom it is about
    /// @param days        to the conversion or the end of observation, `[users]`, not empty
    /// @param converted   whether it ended with the conversion, `[users]`
    /// @param longestTau  the restricted mean looks no further than this, nor than the arm's follow-up
    public static SurvivalCurve curve(String arm, double[] days, boolean[] converted, double longestTau) {
        KaplanMeier fit = KaplanMeier.fit(days, converted);
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        steps.add(new SurvivalCurve.Step(0, 1, 1, 1));
        int conversions = 0;
        for (KaplanMeier.Step step : fit.steps()) {
            conversions += step.events();
            steps.add(new SurvivalCurve.Step(step.time(), step.survival(), step.interval().lower(),
                    step.interval().upper()));
        }
        List<Double> censored = new ArrayList<>();
        for (int k = 0; k < days.length; k++) {
            if (!converted[k]) {
                censored.add(days[k]);
            }
        }
        censored.sort(null);
        double tau = Math.min(longestTau, fit.followUp());
        RestrictedMean mean = tau > 0 ? fit.restrictedMean(tau) : new RestrictedMean(0, 0, 0);
        Interval interval = mean.interval();
        return new SurvivalCurve(arm, days.length, conversions, steps, censored,
                fit.median().isPresent() ? fit.median().getAsDouble() : null, convertedBy(fit, WEEK),
                convertedBy(fit, MONTH), tau, mean.mean(), interval.lower(), interval.upper());
    }

    private static @Nullable Double convertedBy(KaplanMeier fit, double day) {
        return fit.followUp() >= day ? 1 - fit.survival(day) : null;
    }
}
