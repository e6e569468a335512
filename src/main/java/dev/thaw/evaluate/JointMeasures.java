package dev.thaw.evaluate;

import dev.thaw.evaluate.lists.Exposure;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one system's lists at one history length are like together: coverage, Gini of exposure, popularity lift. None is
/// a mean over decisions, so each is computed anew from every resample of the users.
///
/// A resample holds about 63 % of the users, some of them more than once: it shows fewer items, and those more unevenly,
/// than the cohort itself. Coverage is therefore underestimated and Gini overestimated by every resample; their
/// intervals are moved so that the resamples' mean falls on the estimate ([Interval#centred]). Popularity lift is a
/// ratio of means and has no such bias.
final class JointMeasures {
    private final Exposure exposure;
    /// Mean popularity of what was shown, and of what was taken, by user; both 0 for users of whom one is not known.
    private final double[] shown;
    private final double[] taken;
    private final int compared;
    /// Resampled values, `[resamples]`.
    private final double[] coverage;
    private final double[] gini;
    private final double[] lift;

    /// @param outcomes one a user
    JointMeasures(List<Outcome> outcomes, int catalogSize, int resamples) {
        this.exposure = new Exposure(outcomes.stream().map(Outcome::items).toArray(int[][]::new), catalogSize);
        this.shown = new double[outcomes.size()];
        this.taken = new double[outcomes.size()];
        int both = 0;
        for (int user = 0; user < shown.length; user++) {
            Outcome outcome = outcomes.get(user);
            if (!Double.isNaN(outcome.shownPopularity()) && !Double.isNaN(outcome.takenPopularity())) {
                shown[user] = outcome.shownPopularity();
                taken[user] = outcome.takenPopularity();
                both++;
            }
        }
        this.compared = both;
        this.coverage = new double[resamples];
        this.gini = new double[resamples];
        this.lift = new double[resamples];
    }

    /// An estimate with its interval.
    ///
    /// @param metric the name in files
    /// @param users  users it rests on
    record Estimate(String metric, double mean, Interval interval, int users) {}

    /// Takes in one resample.
    ///
    /// @param occurrences how often each user was drawn, `[users]`
    void resample(int number, int[] occurrences) {
        exposure.count(occurrences);
        coverage[number] = exposure.coverage();
        gini[number] = exposure.gini();
        lift[number] = lift(occurrences);
    }

    /// All measures, once every resample was taken in; popularity lift only where it is defined.
    List<Estimate> estimates() {
        int[] everybody = new int[shown.length];
        Arrays.fill(everybody, 1);
        exposure.count(everybody);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(centred("coverage", coverage, exposure.coverage()));
        estimates.add(centred("exposure_gini", gini, exposure.gini()));
        double lifted = lift(everybody);
        if (Double.isFinite(lifted)) {
            double[] told = Arrays.stream(lift).filter(Double::isFinite).toArray();
            estimates.add(new Estimate("popularity_lift", lifted, Interval.ofPercentiles(told).holding(lifted),
                    compared));
        }
        return estimates;
    }

    private Estimate centred(String metric, double[] resampled, double estimate) {
        return new Estimate(metric, estimate,
                Interval.centred(resampled, estimate).within(0, 1).holding(estimate), shown.length);
    }

    /// Popularity lift: how much more popular what is shown is than what the same people took next, as a share of the
    /// latter; `NaN` or infinite where nobody took anything that had an event before.
    private double lift(int[] occurrences) {
        double ofShown = 0;
        double ofTaken = 0;
        for (int user = 0; user < shown.length; user++) {
            ofShown += occurrences[user] * shown[user];
            ofTaken += occurrences[user] * taken[user];
        }
        return ofShown / ofTaken - 1;
    }
}
