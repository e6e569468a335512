package dev.thaw.figure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.evaluate.weeks.Degradation.Loss;
import dev.thaw.evaluate.weeks.Degradation.Recovery;
import dev.thaw.evaluate.weeks.Period;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekFindingsTest {
    @Test
    void aDatedLossIsToldWithItsInterval() {
        assertThat(sentence(new Loss(SystemName.HYBRID, "hit@3", .24, .12, .33, 3, 2, 5), List.of())).isEqualTo(
                "The frozen hybrid loses 10 % of its Hit@3 after 3 weeks [2, 5], with people's history lengths held as in "
                        + "the first; within 8 weeks it loses 24 [12, 33] %.");
    }

    @Test
    void aLossThatMayLieBeyondTheLastWeekIsNotEstablished() {
        assertThat(sentence(new Loss(SystemName.HYBRID, "hit@3", .12, -.06, .3, 6, 3, null), List.of())).isEqualTo(
                "That the frozen hybrid loses 10 % of its Hit@3 is not established within 8 weeks: with people's history "
                        + "lengths held as in the first, the trend's loss by the end is 12 [−6, 30] %.");
    }

    @Test
    void whatRetrainingBringsBackIsAShareOfALossThatIsThere() {
        assertThat(sentence(new Loss(SystemName.HYBRID, "hit@3", .24, .12, .33, 3, 2, 5),
                List.of(new Recovery(SystemName.HYBRID, "hit@3", 3, .02, .01, .03, .5, .2, .8)))).endsWith(
                        " Retrained every 2 weeks its Hit@3 at the same decisions is higher by 0.020 [0.010, 0.030], which "
                                + "brings back 50 [20, 80] % of the loss.");
    }

    @Test
    void aGainWhoseIntervalHoldsZeroIsNone() {
        assertThat(sentence(new Loss(SystemName.HYBRID, "hit@3", .12, -.06, .3, 6, 3, null),
                List.of(new Recovery(SystemName.HYBRID, "hit@3", 3, .002, -.01, .014, .5, -2, 3)))).endsWith(
                        " Retrained every 2 weeks it is not distinguishable from the frozen one at the same decisions "
                                + "(difference 0.002 [−0.010, 0.014]).");
    }

    @Test
    void aRunThatWasNotJudgedByWeekSaysNothing() {
        assertThat(WeekFindings.of(ExampleRuns.bare())).isEmpty();
    }

    private static String sentence(Loss loss, List<Recovery> recoveries) {
        RunResult run = ExampleRuns.bare();
        Degradation weeks = new Degradation(1, 400, 2, 3, List.of(1.0, 0.0, 0.0, 0.0, 0.0),
                List.of(new Period(1, 0, 50, 0, 90, 0, 50), new Period(8, 1, 50, 5, 90, 0, 50)), List.of(),
                List.of(loss), recoveries);
        return WeekFindings.of(new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(),
                run.curve(), run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes(),
                run.audit(), FurtherViews.NONE.withWeeks(weeks))).orElseThrow().sentence();
    }
}
