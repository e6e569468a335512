package dev.thaw.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.evaluate.statistics.ResampledRatios.Estimate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResampledRatiosTest {
    @Test
    void theEstimateDividesSumsAndNotMeans() {
        Ratio ratio = new Ratio(new int[]{0, 1}, new double[]{1, 0}, new double[]{2, 1});
        assertEquals(1. / 3, only(Bootstrap.over(2), ratio).mean(), 1e-12);
    }

    @Test
    void theMeanOfAllUsersHasTheIntervalOfAMean() {
        double[] values = {0, 1, 1, 0, 1, .5, .25, 0, 1, 1};
        Bootstrap bootstrap = Bootstrap.over(values.length);
        Estimate estimate = only(bootstrap, Ratio.mean(new int[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, values));
        Interval plain = AcceleratedInterval.ofMean(bootstrap.means(values), values);
        assertEquals(plain.lower(), estimate.interval().lower(), 1e-12);
        assertEquals(plain.upper(), estimate.interval().upper(), 1e-12);
    }

    /// Of ten users one counts; over a third of the resamples draw nobody who does.
    @Test
    void resamplesThatSayNothingAreLeftOut() {
        Estimate estimate = only(Bootstrap.over(10), Ratio.mean(new int[]{3}, new double[]{.4}));
        assertEquals(.4, estimate.interval().lower(), 1e-12);
        assertEquals(.4, estimate.interval().upper(), 1e-12);
        assertEquals(1, estimate.users());
    }

    @Test
    void everyResampleIsAnnouncedSoThatWorkCanStop() {
        List<Integer> numbers = new ArrayList<>();
        ResampledRatios.of(new Bootstrap(2, 3, 1), List.of(Ratio.mean(new int[]{0}, new double[]{1})), numbers::add);
        assertThat(numbers).containsExactly(0, 1, 2);
    }

    @Test
    void aRatioOfNobodyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.mean(new int[0], new double[0]));
    }

    private static Estimate only(Bootstrap bootstrap, Ratio ratio) {
        return ResampledRatios.of(bootstrap, List.of(ratio), _ -> {}).getFirst();
    }
}
