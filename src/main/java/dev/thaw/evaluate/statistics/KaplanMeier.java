package dev.thaw.evaluate.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The product-limit estimate of how many are still without the event at each time, some leaving early.
///
/// `S(t) = Π (1 − d_i / n_i)` over the event times up to t, with `d_i` events among the `n_i` at risk; whoever leaves at
/// the same time as an event counts as at risk (Kaplan and Meier, JASA 53, 1958). Times 1, 2, 3+, 4, 5+ give
/// S = .8, .6, .6, .3, .3.
///
/// @param steps    one step for each distinct event time, ascending; empty without events
/// @param followUp the longest time anyone was observed
public record KaplanMeier(List<Step> steps, double followUp) {
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /// One step down.
    ///
    /// @param time     when
    /// @param survival S from this time on, `0…1`
    /// @param interval Greenwood's interval on the log-log scale, `log(−log S) ± 1.96 √(G) / |log S|`, which stays within
    ///                 0…1; where S = 0 it does not exist, and `0 … upper end of the step before` stands in
    /// @param atRisk   observed at least that long
    /// @param events   events at this time
    public record Step(double time, double survival, Interval interval, int atRisk, int events) {}

    /// Fits the curve.
    ///
    /// @param times    until the event or until observation ended, `>= 0`, `[people]`, not empty
    /// @param happened whether it ended with the event, `[people]`
    public static KaplanMeier fit(double[] times, boolean[] happened) {
        if (times.length == 0 || times.length != happened.length) {
            throw new IllegalArgumentException("times and happened must be equally long and not empty, were "
                    + times.length + " and " + happened.length);
        }
        int[] order = IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(k -> times[k]))
                .mapToInt(Integer::intValue).toArray();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        double upper = 1;
        int next = 0;
        while (next < order.length) {
            double time = times[order[next]];
            int atRisk = order.length - next;
            int events = 0;
            while (next < order.length && times[order[next]] == time) {
                events += happened[order[next++]] ? 1 : 0;
            }
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                greenwood += (double) events / ((double) atRisk * (atRisk - events));
                Interval interval = events == atRisk ? new Interval(0, upper) : logLog(survival, greenwood);
                upper = interval.upper();
                steps.add(new Step(time, events == atRisk ? 0 : survival, interval, atRisk, events));
            }
        }
        return new KaplanMeier(steps, Arrays.stream(times).max().orElseThrow());
    }

    /// The share still without the event at a time.
    public double survival(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            survival = step.survival;
        }
        return survival;
    }

    /// Greenwood's log-log interval of [#survival]: that of the last step at or before the time, `1…1` before the first.
    public Interval interval(double time) {
        Interval interval = new Interval(1, 1);
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            interval = step.interval;
        }
        return interval;
    }

    /// The interval of [#median]: the times at which the log-log interval of S holds one half (Brookmeyer and Crowley,
    /// Biometrics 38, 1982). An end that is not reached is infinite.
    public Interval medianInterval() {
        return new Interval(firstAtMostHalf(step -> step.interval.lower()),
                firstAtMostHalf(step -> step.interval.upper()));
    }

    private double firstAtMostHalf(ToDoubleFunction<Step> reading) {
        return steps.stream().filter(step -> reading.applyAsDouble(step) <= 0.5).mapToDouble(Step::time).findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// The first time at which at most half are left; empty if that is not reached.
    public OptionalDouble median() {
        return steps.stream().filter(step -> step.survival <= 0.5).mapToDouble(Step::time).findFirst();
    }

    /// The restricted mean survival time: the area under the curve up to a horizon (Royston and Parmar 2013).
    ///
    /// Its variance is `Σ A_i² d_i / (n_i (n_i − d_i))` over the event times up to τ, with `A_i` the area from the i-th
    /// event time to τ. The golden example gives 3.3 at τ = 5.
    ///
    /// @param tau horizon, `0 < τ <= follow-up`
    public RestrictedMean restrictedMean(double tau) {
        if (!(tau > 0 && tau <= followUp)) {
            throw new IllegalArgumentException(
                    "the horizon must lie above 0 and not beyond the follow-up of " + followUp + ", was " + tau);
        }
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int k = steps.size() - 1; k >= 0; k--) {
            Step step = steps.get(k);
            if (step.time >= tau) {
                continue;
            }
            area += step.survival * (end - step.time);
            end = step.time;
            if (step.events < step.atRisk) {
                variance += area * area * step.events / ((double) step.atRisk * (step.atRisk - step.events));
            }
        }
        return new RestrictedMean(area + end, variance, tau);
    }

    private static Interval logLog(double survival, double greenwood) {
        double spread = Interval.DEVIATE * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        return new Interval(Math.pow(survival, Math.exp(spread)), Math.pow(survival, Math.exp(-spread)));
    }

    /// A restricted mean with its uncertainty.
    ///
    /// @param mean     in the unit of the times
    /// @param variance of the mean
    /// @param tau      horizon
    public record RestrictedMean(double mean, double variance, double tau) {
        /// The 95 % interval, symmetric on the log of the time saved, `τ − mean`, and held within what the horizon
        /// allows: where few convert early the mean's own distribution leans towards τ, and a symmetric interval
        /// misses on one side.
        public Interval interval() {
            double saved = tau - mean;
            if (!(saved > 0)) {
                return new Interval(mean, mean);
            }
            double factor = Math.exp(Interval.DEVIATE * Math.sqrt(variance) / saved);
            return new Interval(tau - saved * factor, tau - saved / factor).within(0, tau);
        }

        /// The interval of `this − other`, for two independent groups over the same horizon.
        ///
        /// @throws IllegalArgumentException if the horizons differ
        public Interval difference(RestrictedMean other) {
            if (tau != other.tau) {
                throw new IllegalArgumentException("horizons must be equal, were " + tau + " and " + other.tau);
            }
            double spread = Interval.DEVIATE * Math.sqrt(variance + other.variance);
            return new Interval(mean - other.mean - spread, mean - other.mean + spread);
        }
    }
}
