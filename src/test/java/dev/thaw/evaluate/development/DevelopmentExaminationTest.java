package dev.thaw.evaluate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.PastCohort;
import dev.thaw.evaluate.Protocol;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DevelopmentExaminationTest {
    private static final long SPLIT = 2_000_000;
    private final Dataset dataset = waves();
    private final EventWeights weights = EventWeights.of(dataset, Map.of());
    private final Protocol protocol = Protocol.resolve(dataset, new EvaluationSettings(new SplitPoint.Moment(SPLIT), 20,
            List.of(0, 2, 5), 10, null, null, true), weights);
    private final List<Recommender> systems = Baselines.train(EnumSet.of(SystemName.POPULARITY, SystemName.RANDOM),
            new TrainingHistory(dataset, SPLIT, weights, protocol.relevant()), 3, JobContext.unobserved());

    @Test
    void everyCandidateOfEveryDecisionIsARow() {
        DevelopmentMetrics metrics = examined();
        long rows = 0;
        long targets = 0;
        for (ColdUser user : protocol.cohort()) {
            for (ColdDecision decision : user.decisions()) {
                rows += 40 - Arrays.stream(decision.revealed()).map(dataset.log()::item).distinct().count();
                targets += decision.targets().length;
            }
        }
        assertEquals(rows, metrics.rows());
        assertEquals(targets, metrics.targets());
        assertEquals((double) targets / rows, metrics.prevalence(), 1e-12);
    }

    @Test
    void chancesAreThoseOfUnsampledPrevalence() {
        DevelopmentMetrics metrics = examined();
        double predicted = metrics.reliability().stream().filter(point -> point.system() == SystemName.POPULARITY)
                .mapToDouble(point -> point.rows() * point.predicted()).sum();
        assertThat(predicted / metrics.rows()).isCloseTo(metrics.prevalence(), within(.02));
        assertThat(Objects.requireNonNull(metrics.calibration()).prevalence()).isCloseTo(metrics.prevalence(),
                within(.02));
    }

    @Test
    void precisionAtThreeIsThatOfTheCurve() {
        double curve = new ColdStartCurve(dataset, weights, protocol).evaluate(systems, JobContext.unobserved())
                .points().stream()
                .filter(point -> point.system() == SystemName.POPULARITY && point.metric().equals("precision@3"))
                .mapToDouble(CurvePoint::mean).average().orElseThrow();
        assertEquals(curve, value(SystemName.POPULARITY, DevelopmentMetric.precision(1)), 1e-12);
    }

    @Test
    void popularityHasChancesAndARandomOrderNone() {
        DevelopmentMetrics metrics = examined();
        assertThat(metrics.maps()).extracting(DevelopmentMetrics.Chance::system).containsOnly(SystemName.POPULARITY);
        assertThat(metrics.withoutChance()).extracting(DevelopmentMetrics.Without::system)
                .containsExactly(SystemName.RANDOM);
    }

    @Test
    void popularityPredictsBetterThanTheBaseRate() {
        DevelopmentMetrics metrics = examined();
        double base = metrics.values().stream()
                .filter(value -> value.system() == null && value.metric().equals("log_loss")).findFirst().orElseThrow()
                .mean();
        assertThat(value(SystemName.POPULARITY, DevelopmentMetric.LOG_LOSS)).isLessThan(base);
        assertThat(value(SystemName.POPULARITY, DevelopmentMetric.AUC)).isGreaterThan(.6);
        assertThat(value(SystemName.RANDOM, DevelopmentMetric.AUC)).isBetween(.4, .6);
    }

    @Test
    void calibrationLooksAtNothingFromTheSplitOn() {
        List<ColdUser> past = PastCohort.of(dataset, protocol, 1_000_000, SPLIT, 100, 1);
        assertThat(past).isNotEmpty().allSatisfy(person -> assertThat(person.decisions()).allSatisfy(decision -> {
            assertThat(decision.moment()).isLessThan(SPLIT);
            for (int row : decision.revealed()) {
                assertThat(dataset.log().timestamp(row)).isBetween(1_000_000L, SPLIT - 1);
            }
        }));
        assertThrows(IllegalArgumentException.class,
                () -> PastCohort.of(dataset, protocol, 1_000_000, SPLIT + 1, 100, 1));
    }

    @Test
    void theSameSeedGivesTheSameMetrics() {
        assertEquals(examined(), examined());
    }

    private double value(SystemName system, DevelopmentMetric metric) {
        return examined().values().stream()
                .filter(value -> value.system() == system && value.metric().equals(metric.text())).findFirst()
                .orElseThrow().mean();
    }

    private DevelopmentMetrics examined() {
        return Objects.requireNonNull(new DevelopmentExamination(dataset, weights, protocol, 5)
                .examine(systems, new ColdStartCurve(dataset, weights, protocol).timeline(),
                        JobContext.unobserved())
                .into().apply(FurtherViews.NONE).development());
    }

    /// Three waves of people who choose among forty items, early ones more often; the last comes after the split.
    private static Dataset waves() {
        Random random = new Random(11);
        DatasetBuilder builder = new DatasetBuilder();
        for (int wave = 0; wave < 3; wave++) {
            for (int user = 0; user < 40; user++) {
                for (int event = 0; event < 25; event++) {
                    int item = (int) (40 * random.nextDouble() * random.nextDouble());
                    builder.event("u" + wave + "-" + user, String.format("i%02d", event < 1 ? user : item), "click",
                            1_000_000L * wave + 20_000L * user + 1000L * event);
                }
            }
        }
        return builder.build("waves", ImportReport.none("waves"));
    }
}
