package dev.thaw.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.experiment.comparison.ComparedFields.Field;
import dev.thaw.experiment.comparison.Delta.Verdict;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final double[] PEOPLE = {.1, .9, .3, .6, .2, .8, .5, .4};

    private final HandMadeRuns runs = new HandMadeRuns();

    @Test
    void differenceIsTheMeanOfWhatEachPersonGotMore() {
        double[] better = {.3, .9, .3, .7, .2, .9, .4, .5};
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "d", better));

        Delta delta = delta(comparison, "b");

        // by hand: +.2 +0 +0 +.1 +0 +.1 −.1 +.1 = .4 over eight people
        assertThat(delta.mean()).isCloseTo(.05, within(1e-9));
        assertThat(delta.users()).isEqualTo(8);
        assertThat(delta.lower()).isLessThan(.05);
        assertThat(delta.upper()).isGreaterThan(.05);
    }

    @Test
    void pairingByPersonSeesWhatTheRunsOwnIntervalsHide() {
        double[] each = Arrays.stream(PEOPLE).map(value -> value + .05).toArray();
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "d", each));

        ComparedValue value = comparison.value(comparison.entries().get(1), ComparedMeasure.HIT, SystemName.HYBRID,
                runs);

        assertThat(value.upper() - value.lower()).isGreaterThan(.2);
        Delta delta = Objects.requireNonNull(value.delta());
        assertThat(delta.verdict()).isEqualTo(Verdict.MORE);
        assertThat(delta.lower()).isCloseTo(.05, within(1e-9));
        assertThat(delta.upper()).isCloseTo(.05, within(1e-9));
    }

    @Test
    void intervalHoldsTheMiddleOfTheResampledDifferences() {
        double[] base = crowd(1);
        double[] other = crowd(2);
        RunComparison comparison = compared(runs.run("a", "d", base), runs.run("b", "d", other));
        double[] resampled = new double[Bootstrap.RESAMPLES];
        SplittableRandom random = new SplittableRandom(5);
        for (int number = 0; number < resampled.length; number++) {
            for (int draw = 0; draw < base.length; draw++) {
                int person = random.nextInt(base.length);
                resampled[number] += (other[person] - base[person]) / base.length;
            }
        }
        Arrays.sort(resampled);

        Delta delta = delta(comparison, "b");

        // by hand with other draws, and without the corrections for bias, skewness and size
        assertThat(delta.lower()).isCloseTo(resampled[50], within(.012));
        assertThat(delta.upper()).isCloseTo(resampled[1950], within(.012));
    }

    @Test
    void orderOfThePeopleChangesNothing() {
        double[] base = crowd(1);
        double[] other = crowd(2);
        int[] order = IntStream.range(0, base.length).map(place -> (place * 7 + 3) % base.length).toArray();
        Delta straight = delta(compared(runs.run("a", "d", base), runs.run("b", "d", other)), "b");
        Delta shuffled = delta(compared(runs.run("a", "d", permuted(base, order)),
                runs.run("b", "d", permuted(other, order))), "b");

        assertThat(shuffled.mean()).isCloseTo(straight.mean(), within(1e-12));
        // the draws fall on other people, so the ends move by the error of 2,000 resamples
        assertThat(shuffled.lower()).isCloseTo(straight.lower(), within(.008));
        assertThat(shuffled.upper()).isCloseTo(straight.upper(), within(.008));
    }

    @Test
    void runsOnOtherDataAreNotSubtracted() {
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "other", PEOPLE));

        assertThat(comparison.comparability()).isEqualTo(Comparability.OTHER_DATA);
        assertThat(comparison.value(comparison.entries().get(1), ComparedMeasure.HIT, SystemName.HYBRID, runs).delta())
                .isNull();
    }

    @Test
    void runsOnOtherPeopleOrTargetsAreNotSubtracted() {
        ComparedRun base = runs.run("a", "d", PEOPLE);
        assertThat(compared(base, runs.run("b", "d", new double[]{.5, .5})).comparability())
                .isEqualTo(Comparability.OTHER_COHORT);
        assertThat(compared(base, runs.run("c", "d", PEOPLE, "evaluation.excludeSeen=false")).comparability())
                .isEqualTo(Comparability.OTHER_COHORT);
    }

    @Test
    void runWithoutItsPeopleHasADifferenceButNoPairedInterval() {
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "d", permuted(PEOPLE,
                new int[]{0, 0, 0, 0, 0, 0, 0, 0})));
        runs.forget("b");

        Delta delta = delta(comparison, "b");

        assertThat(delta.mean()).isCloseTo(.1 - .475, within(1e-9));
        assertThat(delta.isPaired()).isFalse();
        assertThat(delta.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ComparisonTable.of(comparison, SystemName.HYBRID, runs, JobContext.unobserved()).lacksPeople())
                .isTrue();
    }

    @Test
    void seedsAreMergedPersonByPersonAndTheirSpreadIsToldApart() {
        ComparedRun one = runs.run("s1", "d", new double[]{1, 0, 1, 0}, "seed=1");
        ComparedRun two = runs.run("s2", "d", new double[]{0, 1, 0, 0}, "seed=2", "name=another");
        ComparedRun other = runs.run("x", "d", new double[]{0, 0, 0, 0}, "training.epochs=9");

        List<ComparedEntry> entries = ComparedEntry.merged(List.of(one, other, two));

        assertThat(entries).extracting(entry -> entry.runs().size()).containsExactly(2, 1);
        RunComparison comparison = new RunComparison(entries, 1);
        ComparedValue merged = comparison.value(entries.getFirst(), ComparedMeasure.HIT, SystemName.HYBRID, runs);
        // people: ½, ½, ½, 0 – seeds: ½ and ¼
        assertThat(merged.value()).isCloseTo(.375, within(1e-9));
        assertThat(merged.spread()).isCloseTo(Math.sqrt(2 * .125 * .125), within(1e-9));
        assertThat(merged.upper()).isLessThanOrEqualTo(.5 + 1e-9);
        assertThat(Objects.requireNonNull(merged.delta()).mean()).isCloseTo(.375, within(1e-9));
    }

    @Test
    void mergedCurveHasTheIntervalOfPeopleAndTheRangeOfSeeds() {
        ComparedRun one = runs.run("s1", "d", new double[]{1, 0, 1, 0}, "seed=1");
        ComparedRun two = runs.run("s2", "d", new double[]{0, 1, 0, 0}, "seed=2");
        ComparedEntry merged = ComparedEntry.merged(List.of(one, two)).getFirst();

        EntryCurve.Step step = EntryCurve.of(merged, SystemName.HYBRID, "hit@3", runs).getFirst();

        assertThat(step.mean()).isCloseTo(.375, within(1e-9));
        assertThat(step.lowest()).isCloseTo(.25, within(1e-9));
        assertThat(step.highest()).isCloseTo(.5, within(1e-9));
        assertThat(step.lower()).isGreaterThanOrEqualTo(0);
        assertThat(step.upper()).isLessThanOrEqualTo(.5 + 1e-9);
        assertThat(EntryCurve.of(merged, SystemName.HYBRID, "hit@3", People.NONE).getFirst().lower()).isNaN();
    }

    @Test
    void whatTheRunsStandOnComesBeforeTheSettingsThatDiffer() {
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE),
                runs.run("b", "other", PEOPLE, "training.epochs=9", "name=x"));

        List<Field> differing = comparison.fields().stream().filter(Field::differs).toList();

        assertThat(differing).extracting(Field::key).containsExactly("data.fingerprint", "training.epochs");
        assertThat(differing.getLast().values()).containsExactly("4", "9");
        assertThat(comparison.fields()).extracting(Field::key).contains("thaw", "cohort.size", "mixer.training");
    }

    @Test
    void correctionForManyComparisonsNeverMakesADifferenceMoreCertain() {
        double[] little = {.12, .91, .3, .6, .22, .8, .5, .43};
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "d", little),
                runs.run("c", "d", PEOPLE));

        ComparisonTable table = ComparisonTable.of(comparison, SystemName.HYBRID, runs, JobContext.unobserved());

        assertThat(table.paired()).isEqualTo(10);
        assertThat(table.isMany()).isTrue();
        for (ComparisonTable.Row row : table.rows()) {
            Delta delta = Objects.requireNonNull(row.values().get(1).delta());
            assertThat(row.adjustedP().get(1)).isGreaterThanOrEqualTo(delta.pValue());
        }
        assertThat(table.holding()).isLessThanOrEqualTo(table.different());
    }

    @Test
    void unknownBaselineIsRefused() {
        List<ComparedEntry> entries = ComparedEntry.each(List.of(runs.run("a", "d", PEOPLE)));
        assertThatExceptionOfType(BadInputException.class).isThrownBy(() -> RunComparison.against("z", entries))
                .withMessageContaining("z");
    }

    @Test
    void csvHasEveryFieldAndMeasureOfEveryRun() {
        RunComparison comparison = compared(runs.run("a", "d", PEOPLE), runs.run("b", "d", PEOPLE, "name=\"=x, y\""));
        String csv = ComparisonCsv.text(ComparisonTable.of(comparison, SystemName.HYBRID, runs,
                JobContext.unobserved()));

        assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith("field,") || line.startsWith("measure,"));
        assertThat(csv).contains("measure,hit@3,b,\"'=x, y\",").contains("field,training.epochs,a,");
        assertThat(csv.lines().filter(line -> line.startsWith("measure,")).toList())
                .allMatch(line -> line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count() == 12);
    }

    private static RunComparison compared(ComparedRun... runs) {
        return new RunComparison(ComparedEntry.each(List.of(runs)), 0);
    }

    private Delta delta(RunComparison comparison, String id) {
        ComparedEntry entry = comparison.entries().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
        return Objects
                .requireNonNull(comparison.value(entry, ComparedMeasure.HIT, SystemName.HYBRID, runs).delta());
    }

    /// A hundred people between 0 and 1.
    private static double[] crowd(long seed) {
        return new SplittableRandom(seed).doubles(100).toArray();
    }

    private static double[] permuted(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(place -> values[place]).toArray();
    }
}
