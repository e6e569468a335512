package dev.thaw.evaluate.clicks;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Statistics of the same resamples, so that any two of them are paired: first all are named, then all are drawn at once.
final class Resamples {
    private final int units;
    private final List<Statistic> statistics = new ArrayList<>();

    /// @param units people or requests to draw from
    Resamples(int units) {
        this.units = units;
    }

    private static final class Statistic {
        private final String name;
        private final ToDoubleFunction<int[]> value;
        private final double[] resampled = new double[Bootstrap.RESAMPLES];
        private @Nullable ClickRate rate;

        private Statistic(String name, ToDoubleFunction<int[]> value) {
            this.name = name;
            this.value = value;
        }

        private void settle(int[] once) {
            double estimate = value.applyAsDouble(once);
            double[] told = Arrays.stream(resampled).filter(Double::isFinite).toArray();
            rate = ClickRate.of(name, estimate, Interval.ofPercentiles(told).holding(estimate));
        }
    }

    /// Names a statistic.
    ///
    /// @param estimator what the rate will be called
    /// @param value     of a resample, given how often each unit was drawn
    /// @return the rate, once [#draw(Runnable)] is done
    Supplier<ClickRate> rate(String estimator, ToDoubleFunction<int[]> value) {
        Statistic statistic = new Statistic(estimator, value);
        statistics.add(statistic);
        return () -> Objects.requireNonNull(statistic.rate, "nothing is drawn yet");
    }

    /// Draws all resamples.
    ///
    /// @param between called before each of them
    void draw(Runnable between) {
        Bootstrap.over(units).forEach((number, drawn) -> {
            between.run();
            statistics.forEach(statistic -> statistic.resampled[number] = statistic.value.applyAsDouble(drawn));
        });
        int[] once = new int[units];
        Arrays.fill(once, 1);
        statistics.forEach(statistic -> statistic.settle(once));
    }
}
