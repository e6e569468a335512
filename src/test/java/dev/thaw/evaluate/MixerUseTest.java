package dev.thaw.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.recommend.Scores.MixerReading;
import org.junit.jupiter.api.Test;

class MixerUseTest {
    @Test
    void aMixerThatListensToContentOnlyGivesItTheWholeShare() {
        MixerUse use = MixerUse.of(new MixerReading(new double[]{1, 1, 1}, new double[]{1, 2, 3},
                new double[]{9, 1, 4}));
        assertEquals(new MixerUse(1, 1), use);
    }

    /// Halves (1, 0, −1)/2 and (0, 1, −1)/2 with covariance 1/4 · 1: shares are equal by symmetry.
    @Test
    void correlatedTowersShareWhatTheyHaveInCommon() {
        MixerUse use = MixerUse.of(new MixerReading(new double[]{.5, .5, .5}, new double[]{1, 0, -1},
                new double[]{0, 1, -1}));
        assertEquals(.5, use.contentShare(), 1e-12);
    }

    /// Content (2, −2, 0, 0) and collaborative (0, 0, 1, −1) are uncorrelated: 4 of 5 parts of the variance.
    @Test
    void uncorrelatedTowersShareByTheirVariances() {
        MixerUse use = MixerUse.of(new MixerReading(new double[]{.5, .5, .5, .5}, new double[]{2, -2, 0, 0},
                new double[]{0, 0, 1, -1}));
        assertEquals(.8, use.contentShare(), 1e-12);
    }

    @Test
    void aShareNeverLeavesZeroToOne() {
        MixerUse use = MixerUse.of(new MixerReading(new double[]{.5, .5}, new double[]{1, -1}, new double[]{-3, 3}));
        assertEquals(0, use.contentShare());
    }

    @Test
    void whereAllScoresAreEqualTheShareIsTheWeight() {
        MixerUse use = MixerUse.of(new MixerReading(new double[]{.3, .3}, new double[]{1, 1}, new double[]{1, 1}));
        assertEquals(.3, use.contentShare(), 1e-12);
    }
}
