package dev.thaw.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theMiddleRoundIsTheFigureAndTheOutermostAreItsSpread() {
        assertEquals(new Figure("importSeconds", 2, 1, 9), Figure.of("importSeconds", new double[]{9, 1, 2}));
    }

    @Test
    void betweenTwoMiddleRoundsLiesTheirMean() {
        assertEquals(2.5, Figure.of("importSeconds", new double[]{4, 1, 2, 3}).median());
    }

    @Test
    void aRateIsTheAmountOverEachRoundsSeconds() {
        assertEquals(new Figure("rowsPerSecond", 50, 25, 100),
                Figure.rate("rowsPerSecond", 100, new double[]{1, 2, 4}));
    }

    @Test
    void whatIsMeasuredOnceHasNoSpread() {
        assertFalse(Figure.once("peakRssMegabytes", 3).spread());
    }
}
