package dev.thaw.evaluate.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.Examination.Answer;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.weeks.Degradation.Loss;
import dev.thaw.evaluate.weeks.Degradation.Recovery;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DegradationExaminationTest {
    private static final Dataset MOVING = PlantedWeeks.of(7, 1, 3);
    private static final Dataset STANDING = PlantedWeeks.of(7, 0, 3);

    @Test
    void whereFashionMovesOnAFrozenModelLosesATenthAndItIsDated() {
        Loss loss = loss(examine(MOVING, null));
        assertThat(loss.established()).isTrue();
        assertThat(loss.lower()).isPositive();
        assertThat(Objects.requireNonNull(loss.after())).isBetween(Objects.requireNonNull(loss.afterLower()),
                Objects.requireNonNull(loss.afterUpper()));
    }

    @Test
    void whereNothingMovesNoLossIsEstablished() {
        Loss loss = loss(examine(STANDING, null));
        assertThat(loss.established()).isFalse();
        assertThat(loss.lower()).isNegative();
    }

    @Test
    void retrainingBringsBackWhatAFrozenModelLoses() {
        Recovery recovery = examine(MOVING, 1).recovery(SystemName.POPULARITY, "hit@3").orElseThrow();
        assertEquals(2, recovery.fromPeriod());
        assertThat(recovery.lower()).isPositive();
        assertThat(recovery.share()).isPositive();
    }

    /// Before the first training anew both lines are of the same systems, so they hold the same numbers.
    @Test
    void beforeTheFirstTrainingAnewBothLinesAreOne() {
        Degradation found = examine(MOVING, 3);
        for (int week = 1; week <= 3; week++) {
            assertEquals(mean(found, week, false), mean(found, week, true));
        }
        assertThat(mean(found, 4, true)).isNotEqualTo(mean(found, 4, false));
    }

    @Test
    void aTrainingAnewSeesNothingAtOrAfterItsMoment() {
        List<Long> moments = new ArrayList<>();
        run(MOVING, 2, (moment, _) -> {
            moments.add(moment);
            TrainingHistory history = history(MOVING, moment);
            assertThat(history.log().timestamp(history.log().size() - 1)).isLessThan(moment);
            return List.of(LastWeek.before(history));
        }, JobContext.unobserved());
        assertThat(moments).containsExactly(PlantedWeeks.T0 + 2 * PlantedWeeks.WEEK,
                PlantedWeeks.T0 + 4 * PlantedWeeks.WEEK);
    }

    @Test
    void everyDecisionSeesOnlyWhatLiesBeforeItAndTargetsFollowWithinSevenDays() {
        WeekDecisions decisions = WeekDecisions.of(MOVING, PlantedWeeks.protocol(MOVING),
                PlantedWeeks.calendar(MOVING));
        assertThat(decisions.decisions()).isNotEmpty().allSatisfy(decision -> {
            for (int row : decision.revealed()) {
                assertThat(MOVING.log().timestamp(row)).isLessThan(decision.moment());
            }
            Period period = decisions.periods().get(decision.period());
            assertThat(decision.moment()).isBetween(period.from(), period.from() + PlantedWeeks.WEEK - 1);
        });
    }

    @Test
    void sharesOfNewPeopleAndItemsAreCounted() {
        assertThat(examine(MOVING, null).periods()).allSatisfy(period -> {
            assertEquals(60, period.active());
            assertEquals(1, period.newUserShare());
            assertEquals(0, period.newItemShare());
        });
    }

    @Test
    void aSampleIsTheSameEveryTime() {
        WeekDecisions once = WeekDecisions.of(MOVING, PlantedWeeks.protocol(MOVING), PlantedWeeks.calendar(MOVING), 25);
        WeekDecisions again = WeekDecisions.of(MOVING, PlantedWeeks.protocol(MOVING), PlantedWeeks.calendar(MOVING),
                25);
        assertThat(once.periods()).extracting(Period::judged).containsOnly(25);
        assertThat(once.decisions()).extracting(WeekDecision::user)
                .containsExactlyElementsOf(again.decisions().stream().map(WeekDecision::user).toList());
    }

    @Test
    void progressRisesThroughTrainingsAndACancelStopsIt() {
        List<Progress> heard = new ArrayList<>();
        run(MOVING, 2, (moment, _) -> List.of(LastWeek.before(history(MOVING, moment))), listening(heard, 0));
        assertThat(heard).extracting(Progress::fraction).isSorted();
        assertThat(heard).extracting(Progress::phase).contains("Retraining 2 of 2: Judging by week");
        JobContext stopping = listening(new ArrayList<>(), 5);
        assertThrows(CancelledException.class, () -> run(MOVING, 2,
                (moment, _) -> List.of(LastWeek.before(history(MOVING, moment))), stopping));
    }

    private static double mean(Degradation found, int week, boolean retrained) {
        return found.points().stream().filter(point -> point.period() == week && point.retrained() == retrained
                && point.standardised() && point.metric().equals("ndcg@10")).findFirst().orElseThrow().mean();
    }

    private static Loss loss(Degradation found) {
        return found.loss(SystemName.POPULARITY, "hit@3").orElseThrow();
    }

    private static Degradation examine(Dataset dataset, @Nullable Integer every) {
        Answer answer = run(dataset, every, (moment, _) -> List.of(LastWeek.before(history(dataset, moment))),
                JobContext.unobserved());
        return Objects.requireNonNull(answer.into().apply(FurtherViews.NONE).weeks());
    }

    private static Answer run(Dataset dataset, @Nullable Integer every, Retraining retraining, JobContext context) {
        List<Recommender> frozen = List.of(LastWeek.before(history(dataset, PlantedWeeks.T0)));
        Protocol protocol = PlantedWeeks.protocol(dataset);
        return new DegradationExamination(dataset, protocol, every, retraining).examine(frozen,
                new ColdStartCurve(dataset, PlantedWeeks.weights(dataset), protocol).timeline(), context);
    }

    private static TrainingHistory history(Dataset dataset, long moment) {
        return new TrainingHistory(dataset, moment, PlantedWeeks.weights(dataset), new boolean[]{true});
    }

    /// @param stopAfter reports after which the job is cancelled, 0 for never
    private static JobContext listening(List<Progress> heard, int stopAfter) {
        return new JobContext() {
            @Override
            public void checkpoint() {
                if (stopAfter > 0 && heard.size() >= stopAfter) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                heard.add(progress);
            }
        };
    }

    /// Popularity in the week before its training: what ages fast and is cheap to train anew.
    private record LastWeek(AsOfCounts counts) implements Recommender {
        static LastWeek before(TrainingHistory history) {
            return new LastWeek(history.timeline().at(history.cutoff()).relevant());
        }

        @Override
        public SystemName system() {
            return SystemName.POPULARITY;
        }

        @Override
        public Scores score(DecisionPoint decision, int[] candidates) {
            return Scores.of(Arrays.stream(candidates).mapToDouble(item -> counts.count(item, PlantedWeeks.WEEK))
                    .toArray());
        }
    }
}
