package dev.thaw.evaluate.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The restricted mean of a Kaplan–Meier curve in which everybody counts as often as drawn: what a resample of people
/// needs, without fitting anew.
public final class WeightedSurvival {
    private final double[] times;
    private final boolean[] happened;
    private final int[] people;
    private final double tau;

    /// @param days     until the event or the end of observation, `[people]`
    /// @param happened whether it ended with the event, `[people]`
    /// @param tau      horizon
    public WeightedSurvival(double[] days, boolean[] happened, double tau) {
        this.people = IntStream.range(0, days.length).boxed().sorted(Comparator.comparingDouble(k -> days[k]))
                .mapToInt(Integer::intValue).toArray();
        this.times = new double[days.length];
        this.happened = new boolean[days.length];
        for (int k = 0; k < people.length; k++) {
            times[k] = days[people[k]];
            this.happened[k] = happened[people[k]];
        }
        this.tau = tau;
    }

    /// The area under the curve up to τ; beyond the last person's time the curve stays where it is.
    ///
    /// @param occurrences how often each person counts, `[people]`
    public double restrictedMean(int[] occurrences) {
        int atRisk = 0;
        for (int person : people) {
            atRisk += occurrences[person];
        }
        double survival = 1;
        double area = 0;
        double before = 0;
        int next = 0;
        while (next < times.length && times[next] < tau) {
            double time = times[next];
            int events = 0;
            int leaving = 0;
            while (next < times.length && times[next] == time) {
                int count = occurrences[people[next]];
                leaving += count;
                events += happened[next++] ? count : 0;
            }
            if (events > 0) {
                area += survival * (time - before);
                before = time;
                survival *= 1 - (double) events / atRisk;
            }
            atRisk -= leaving;
        }
        return area + survival * (tau - before);
    }
}
