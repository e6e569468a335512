package dev.thaw.evaluate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.evaluate.development.DevelopmentMetrics.ReliabilityPoint;
import dev.thaw.evaluate.development.DevelopmentMetrics.Value;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentStatisticsTest {
    @Test
    void logLossIsTheSurpriseInNats() {
        assertEquals(-Math.log(.8), UserSums.logLoss(.8, true), 1e-12);
        assertEquals(-Math.log(.2), UserSums.logLoss(.8, false), 1e-12);
    }

    @Test
    void noSurpriseCostsMoreThanTheClippedChance() {
        assertEquals(-Math.log(1e-6), UserSums.logLoss(0, true), 1e-9);
        assertEquals(-Math.log(1e-6), UserSums.logLoss(1, false), 1e-9);
        assertThat(UserSums.logLoss(1, true)).isCloseTo(1e-6, within(1e-9));
    }

    /// Two users, rows .8 ✓, .4 ✗ and .4 ✓, .1 ✗.
    @Test
    void errorsAreThoseCountedByHand() {
        DevelopmentStatistics statistics = twoUsers();
        assertEquals((-Math.log(.8) - Math.log(.6) - Math.log(.4) - Math.log(.9)) / 4,
                value(statistics, DevelopmentMetric.LOG_LOSS).mean(), 1e-12);
        // squares .04, .16, .36, .01
        assertEquals(Math.sqrt(.57 / 4), value(statistics, DevelopmentMetric.RMSE).mean(), 1e-12);
        assertEquals((.2 + .4 + .6 + .1) / 4, value(statistics, DevelopmentMetric.MAE).mean(), 1e-12);
    }

    /// Bins .1 – .2: predicted .1, nothing observed; .2 – .5: .8 predicted, 1 observed; from .5 on: .8 and 1.
    @Test
    void calibrationErrorIsTheGapOfTheBinsOverAllRows() {
        assertEquals((.1 + .2 + .2) / 4, value(twoUsers(), DevelopmentMetric.ECE).mean(), 1e-12);
    }

    @Test
    void reliabilityTellsWhatWasObservedInEachBin() {
        List<ReliabilityPoint> points = twoUsers().reliability();
        assertThat(points).extracting(ReliabilityPoint::from).containsExactly(.1, .2, .5);
        assertThat(points).extracting(ReliabilityPoint::rows).containsExactly(1L, 2L, 1L);
        assertThat(points).extracting(ReliabilityPoint::observed).containsExactly(0.0, .5, 1.0);
        assertThat(points.get(1).predicted()).isCloseTo(.4, within(1e-12));
        assertThat(points.get(1).users()).isEqualTo(2);
    }

    @Test
    void intervalsHoldTheirMeans() {
        assertThat(twoUsers().values())
                .allSatisfy(value -> assertThat(value.mean()).isBetween(value.lower(), value.upper()));
    }

    @Test
    void aSystemWithoutProbabilitiesHasOnlyTheMetricsOfItsOrder() {
        UserSums sums = new UserSums();
        sums.add(DevelopmentMetric.AUC, .75);
        sums.add(DevelopmentMetric.precision(1), 1 / 3.0);
        DevelopmentStatistics statistics = new DevelopmentStatistics(List.of(SystemName.EASE),
                List.of(new UserSums[]{sums, new UserSums()}, new UserSums[]{new UserSums(), new UserSums()}),
                JobContext.unobserved());
        assertThat(statistics.values()).extracting(Value::metric).containsExactly("auc", "precision@3");
        assertThat(statistics.reliability()).isEmpty();
    }

    @Test
    void binsCoverAllChances() {
        assertEquals(0, ChanceBins.of(0));
        assertEquals(ChanceBins.COUNT - 1, ChanceBins.of(1));
        for (int bin = 0; bin < ChanceBins.COUNT; bin++) {
            assertEquals(bin, ChanceBins.of(ChanceBins.from(bin)));
            assertEquals(bin, ChanceBins.of(Math.nextDown(ChanceBins.to(bin))));
        }
    }

    private static DevelopmentStatistics twoUsers() {
        UserSums one = new UserSums();
        one.addRow(.8, true);
        one.addRow(.4, false);
        UserSums other = new UserSums();
        other.addRow(.4, true);
        other.addRow(.1, false);
        return new DevelopmentStatistics(List.of(SystemName.HYBRID),
                List.of(new UserSums[]{one, new UserSums()}, new UserSums[]{other, new UserSums()}),
                JobContext.unobserved());
    }

    private static Value value(DevelopmentStatistics statistics, DevelopmentMetric metric) {
        return statistics.values().stream().filter(value -> value.metric().equals(metric.text())).findFirst()
                .orElseThrow();
    }
}
