package dev.thaw.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.evaluate.UserValues;
import dev.thaw.evaluate.statistics.AcceleratedInterval;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeededCurvesTest {
    private static final String HIT = "hit@3";

    @Test
    void peopleAreAveragedOverSeedsBeforeTheyAreResampled() {
        UserValues one = HandMade.at(0).people(SystemName.HYBRID, new double[]{1, 0, 0, 1}).values();
        UserValues two = HandMade.at(0).people(SystemName.HYBRID, new double[]{1, 1, 0, 0}).values();
        Estimate joined = new SeededCurves(List.of(one, two)).curve(SystemName.HYBRID, HIT).getFirst();
        double[] averaged = {1, .5, 0, .5};
        Interval expected = AcceleratedInterval.ofMean(Bootstrap.over(4).means(averaged), averaged);
        assertEquals(new Estimate(.5, expected.lower(), expected.upper()), joined);
    }

    @Test
    void theMeanOverLengthsIsThePersonsOwnMeanOverLengths() {
        UserValues values = HandMade.at(0, 5)
                .people(SystemName.HYBRID, new double[]{1, 0, 1, 0}, new double[]{0, 1, 0, 1}).values();
        Estimate overall = new SeededCurves(List.of(values)).overall(SystemName.HYBRID, HIT);
        assertEquals(new Estimate(.5, .5, .5), overall);
    }

    @Test
    void differencesArePairedByPerson() {
        UserValues values = HandMade.at(0).people(SystemName.HYBRID, new double[]{.9, .1, .5, .3})
                .people(SystemName.EASE, new double[]{.8, 0, .4, .2}).values();
        Estimate difference = new SeededCurves(List.of(values)).difference(SystemName.HYBRID, SystemName.EASE, HIT, 0);
        assertEquals(.1, difference.mean(), 1e-12);
        assertEquals(.1, difference.lower(), 1e-9);
        assertEquals(.1, difference.upper(), 1e-9);
    }

    @Test
    void theBestBaselineIsNeitherTheHybridNorATower() {
        UserValues values = HandMade.at(0, 5).flat(SystemName.HYBRID, .9, .9).flat(SystemName.CONTENT, .8, .8)
                .flat(SystemName.POPULARITY, .5, .1).flat(SystemName.EASE, .3, .4).values();
        SeededCurves curves = new SeededCurves(List.of(values));
        assertEquals(Optional.of(SystemName.EASE), curves.bestBaseline(HIT));
        assertEquals(Optional.of(SystemName.POPULARITY), curves.bestBaseline(HIT, 0));
        assertEquals(Optional.of(SystemName.EASE), curves.bestBaseline(HIT, 1));
    }

    @Test
    void theSpreadOverSeedsIsTheSamplesStandardDeviation() {
        SeededCurves curves = new SeededCurves(List.of(
                HandMade.at(0, 5).flat(SystemName.HYBRID, .1, .3).weights(.9, .5).values(),
                HandMade.at(0, 5).flat(SystemName.HYBRID, .3, .5).weights(.8, .5).values()));
        assertEquals(.2 / Math.sqrt(2), curves.overallSpread(SystemName.HYBRID, HIT), 1e-12);
        assertEquals(.1 / Math.sqrt(2), curves.contentWeightSpread().getFirst(), 1e-12);
        assertEquals(0, curves.contentWeightSpread().getLast(), 1e-12);
    }

    @Test
    void oneSeedHasNoSpread() {
        SeededCurves curves = new SeededCurves(
                List.of(HandMade.at(0).flat(SystemName.HYBRID, .1).weights(.9).values()));
        assertTrue(Double.isNaN(curves.overallSpread(SystemName.HYBRID, HIT)));
        assertThat(curves.contentWeightSpread()).containsExactly(Double.NaN);
    }

    @Test
    void theFallOfTheWeightIsPairedByPerson() {
        UserValues values = HandMade.at(0, 5).flat(SystemName.HYBRID, .1, .1)
                .weightsOfPeople(new double[]{1, .9, .8, .7}, new double[]{.6, .5, .4, .3}).values();
        Estimate fall = new SeededCurves(List.of(values)).contentWeightFall();
        assertEquals(.4, fall.mean(), 1e-12);
        assertEquals(.4, fall.lower(), 1e-9);
    }

    @Test
    void seedsOverOtherPeopleAreNotJoined() {
        UserValues one = HandMade.at(0).flat(SystemName.HYBRID, .1).values();
        UserValues other = HandMade.at(0).people(SystemName.HYBRID, new double[]{1, 0}).values();
        assertThrows(IllegalArgumentException.class, () -> new SeededCurves(List.of(one, other)));
    }
}
