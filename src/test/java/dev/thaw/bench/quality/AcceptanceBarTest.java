package dev.thaw.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.bench.quality.Verdict.Outcome;
import dev.thaw.evaluate.UserValues;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every criterion on values written down by hand, on both sides of its line.
class AcceptanceBarTest {
    private static Verdict verdict(String criterion, UserValues... seeds) {
        return new AcceptanceBar(new SeededCurves(List.of(seeds))).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion)).findFirst().orElseThrow();
    }

    private static HandMade hybrid(double... hits) {
        return HandMade.at(0, 5).flat(SystemName.HYBRID, hits);
    }

    @Test
    void equalToTheBestBaselineInTheMeanIsReached() {
        Verdict verdict = verdict("a",
                hybrid(.4, .2).flat(SystemName.EASE, .25, .35).flat(SystemName.POPULARITY, .5, 0).values());
        assertEquals(Outcome.REACHED, verdict.outcome());
        assertThat(verdict.found()).endsWith("over ease");
    }

    @Test
    void belowTheBestBaselineInTheMeanIsNot() {
        assertEquals(Outcome.NOT_REACHED,
                verdict("a", hybrid(.4, .2).flat(SystemName.EASE, .3, .31).values()).outcome());
    }

    @Test
    void withinSixHundredthsAtEveryLengthIsReached() {
        assertEquals(Outcome.REACHED, verdict("b", hybrid(.45, .5).flat(SystemName.EASE, .51, .1).values()).outcome());
    }

    @Test
    void oneLengthFurtherBelowAnyBaselineIsNot() {
        Verdict verdict = verdict("b",
                hybrid(.4, .5).flat(SystemName.EASE, .4, .1).flat(SystemName.POPULARITY, .47, .1).values());
        assertEquals(Outcome.NOT_REACHED, verdict.outcome());
        assertThat(verdict.found()).startsWith("lowest -0.070").endsWith("over popularity at n = 0");
    }

    @Test
    void theHybridMayLieAHairBelowItsBetterTower() {
        HandMade towers = hybrid(.296, .3).flat(SystemName.CONTENT, .3, .3).flat(SystemName.COLLABORATIVE, .2, .2);
        assertEquals(Outcome.REACHED, verdict("c", towers.values()).outcome());
        assertEquals(Outcome.NOT_REACHED,
                verdict("c", towers.flat(SystemName.COLLABORATIVE, .4, .3).values()).outcome());
    }

    @Test
    void aNewcomerIsJudgedByContent() {
        assertEquals(Outcome.REACHED, verdict("d", hybrid(.1, .1).weights(.9, .1).values()).outcome());
        assertEquals(Outcome.NOT_REACHED, verdict("d", hybrid(.1, .1).weights(.89, .1).values()).outcome());
    }

    @Test
    void withoutLengthZeroNobodyIsNew() {
        UserValues values = HandMade.at(1, 5).flat(SystemName.HYBRID, .1, .1).weights(.95, .1).values();
        assertEquals(Outcome.NOT_MEASURED, verdict("d", values).outcome());
    }

    @Test
    void theWeightFallsForPeopleInGeneral() {
        assertEquals(Outcome.REACHED, verdict("e", hybrid(.1, .1).weights(.95, .7).values()).outcome());
        assertEquals(Outcome.NOT_REACHED, verdict("e", hybrid(.1, .1).weights(.7, .95).values()).outcome());
    }

    @Test
    void aFallThatHangsOnOnePersonIsNone() {
        UserValues values = hybrid(.1, .1)
                .weightsOfPeople(new double[]{1, .8, .8, .8}, new double[]{.5, .8, .8, .8}).values();
        assertEquals(Outcome.NOT_REACHED, verdict("e", values).outcome());
    }

    @Test
    void seedsAgreeOnTheWeight() {
        UserValues high = hybrid(.1, .1).weights(.9, .70).values();
        assertEquals(Outcome.REACHED, verdict("f", high, hybrid(.1, .1).weights(.9, .77).values()).outcome());
        Verdict apart = verdict("f", high, hybrid(.1, .1).weights(.9, .78).values());
        assertEquals(Outcome.NOT_REACHED, apart.outcome());
        assertEquals("at most 0.057, at n = 5", apart.found());
    }

    @Test
    void oneSeedCannotTellWhetherSeedsAgree() {
        assertEquals(Outcome.NOT_MEASURED, verdict("f", hybrid(.1, .1).weights(.9, .7).values()).outcome());
    }

    @Test
    void withoutTheHybridNothingIsMeasured() {
        UserValues values = HandMade.at(0).flat(SystemName.EASE, .1).values();
        assertThat(new AcceptanceBar(new SeededCurves(List.of(values))).verdicts()).hasSize(9)
                .allSatisfy(verdict -> assertEquals(Outcome.NOT_MEASURED, verdict.outcome()));
    }
}
