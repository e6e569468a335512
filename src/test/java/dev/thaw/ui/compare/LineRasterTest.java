package dev.thaw.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LineRasterTest {
    private static final int RED = 0xFFFF0000;

    private final LineRaster raster = new LineRaster(20, 10);

    @Test
    void lineAlongAPixelRowFillsExactlyThatRow() {
        raster.line(2, 5, 12, 5, 1, Color.RED);
        assertThat(raster.pixel(2, 5)).isEqualTo(RED);
        assertThat(raster.pixel(12, 5)).isEqualTo(RED);
        assertThat(raster.pixel(7, 4)).isZero();
        assertThat(raster.pixel(7, 6)).isZero();
        assertThat(raster.pixel(13, 5)).isZero();
    }

    @Test
    void lineBetweenTwoRowsFillsBothByHalf() {
        raster.line(0, 4.5, 19, 4.5, 1, Color.RED);
        assertThat(raster.pixel(9, 4) >>> 24).isBetween(126, 129);
        assertThat(raster.pixel(9, 5) >>> 24).isBetween(126, 129);
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        raster.line(-30, -30, 60, 60, 3, Color.RED);
        raster.line(5, 400, 5, -400, 1, Color.RED);
        assertThat(raster.pixel(5, 9)).isEqualTo(RED);
        assertThat(raster.pixel(15, 2)).isZero();
    }

    @Test
    void laterLinesLieAboveAndClearingTakesAllAway() {
        raster.line(0, 5, 19, 5, 1, Color.RED);
        raster.line(0, 5, 19, 5, 1, Color.BLUE);
        assertThat(raster.pixel(3, 5)).isEqualTo(0xFF0000FF);
        raster.clear();
        assertThat(raster.pixel(3, 5)).isZero();
    }
}
