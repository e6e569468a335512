package dev.thaw.evaluate.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.LogRank;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedArmsTest {
    private static final FollowedArm GOLDEN = new FollowedArm("golden", new double[]{1, 2, 3, 4, 5},
            new boolean[]{true, true, false, true, false});

    @Test
    void theHorizonIsTheShortestFollowUpOfAllArms() {
        ComparedArms compared = ComparedArms.independent("policy", List.of(GOLDEN, arm("long", 40, 50)), 30);
        assertEquals(5, compared.tauDays());
        assertTrue(compared.arms().stream().allMatch(curve -> curve.tauDays() == 5));
        assertEquals(5, compared.arms().getLast().rmstDays(), "nobody of the other arm left within five days");
    }

    @Test
    void theHorizonIsNoLongerThanAskedFor() {
        assertEquals(3, ComparedArms.independent("policy", List.of(GOLDEN, arm("long", 40, 50)), 3).tauDays());
    }

    /// As in `PublishedSurvivalTest`: 4 − 3.3 days, variances .375 and .497.
    @Test
    void furtherArmsAreComparedWithTheFirst() {
        FollowedArm slow = new FollowedArm("slow", new double[]{2, 4, 5, 5},
                new boolean[]{true, true, false, false});
        ComparedArms compared = ComparedArms.independent("policy", List.of(GOLDEN, slow), 30);
        RmstDifference difference = compared.differences().getFirst();
        double spread = 1.959963984540054 * Math.sqrt(.375 + .497);
        assertEquals("golden", difference.versus());
        assertEquals(.7, difference.days(), 1e-12);
        assertEquals(.7 - spread, difference.lower(), 1e-12);
        assertEquals(.7 + spread, difference.upper(), 1e-12);
        LogRank test = compared.logRank();
        assertNotNull(test);
        assertEquals(1, test.degreesOfFreedom());
    }

    @Test
    void armsOfTheSamePeopleAreComparedPersonByPerson() {
        FollowedArm later = new FollowedArm("later", new double[]{2, 3, 4, 5, 6}, GOLDEN.converted());
        FollowedArm same = new FollowedArm("same", GOLDEN.days(), GOLDEN.converted());
        ComparedArms compared = ComparedArms.paired("system", List.of(GOLDEN, same, later), 30);
        assertNull(compared.logRank(), "the log-rank test is for different people");
        RmstDifference none = compared.differences().getFirst();
        assertEquals(List.of(0., 0., 0.), List.of(none.days(), none.lower(), none.upper()));
        RmstDifference delay = compared.differences().getLast();
        assertTrue(delay.lower() > 0 && delay.upper() <= 1, "a day later for everybody is never more than a day");
    }

    @Test
    void armsOfDifferentNumbersOfPeopleAreNotPaired() {
        assertThrows(IllegalArgumentException.class,
                () -> ComparedArms.paired("system", List.of(GOLDEN, arm("two", 1, 2)), 30));
    }

    /// By day 7 of 10: two of four, and Greenwood's limits turned over.
    @Test
    void sharesConvertedHaveTheLimitsOfTheCurveTurnedOver() {
        SurvivalCurve curve = new FollowedArm("arm", new double[]{1, 2, 8, 10}, new boolean[]{true, true, false, false})
                .curve(30);
        SurvivalCurve.Step step = curve.steps().getLast();
        assertEquals(.5, curve.convertedByDay7());
        assertEquals(new Interval(1 - step.upper(), 1 - step.lower()), curve.convertedByDay7Interval());
        assertNull(curve.convertedByDay30Interval());
    }

    private static FollowedArm arm(String name, double... censored) {
        return new FollowedArm(name, censored, new boolean[censored.length]);
    }
}
