package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTest {
    @Test
    void stepsEndAtTheirEnds() {
        Zoom zoom = new Zoom();
        for (int times = 0; times < 20; times++) {
            zoom.larger();
        }
        assertThat(zoom.percent()).isEqualTo(200);
        for (int times = 0; times < 20; times++) {
            zoom.smaller();
        }
        assertThat(zoom.percent()).isEqualTo(80);
        zoom.normal();
        assertThat(zoom.percent()).isEqualTo(100);
    }

    @Test
    void itIsRememberedBetweenStarts() {
        Memory memory = new Memory();
        Zoom before = new Zoom();
        before.rememberIn(memory);
        before.set(150);
        Zoom after = new Zoom();
        after.rememberIn(memory);
        assertThat(after.percent()).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"-fx-font-size: 13px;, -fx-font-size: 26.00px;", "-fx-icon-size: 16px;, -fx-icon-size: 32.00px;",
        "-fx-min-height: 32px;, -fx-min-height: 64.00px;", "-fx-fixed-cell-size: 36px;, -fx-fixed-cell-size: 72.00px;",
        "-thaw-letters: 13px;, -thaw-letters: 26.00px;", "-fx-spacing: 8px;, -fx-spacing: 12.00px;",
        "-fx-padding: 8px 0 4px 1px;, -fx-padding: 12.00px 0 6.00px 1.50px;",
        "-fx-border-width: 1px;, -fx-border-width: 1.00px;", "-fx-stroke-width: 2px;, -fx-stroke-width: 2.00px;",
        "-fx-background-radius: 8px;, -fx-background-radius: 8.00px;",
        "-fx-text-fill: -color-fg-muted;, -fx-text-fill: -color-fg-muted;"})
    void lettersGrowRoomGrowsHalfAndLinesStay(String written, String atTwoHundredPercent) {
        assertThat(ZoomedSheet.enlarged(".a { " + written + " }", 2)).isEqualTo(".a { " + atTwoHundredPercent + " }");
    }

    @Test
    void atNormalSizeTheSheetIsItself() {
        assertThat(ZoomedSheet.of("jar:file:/somewhere/workbench.css", 100))
                .isEqualTo("jar:file:/somewhere/workbench.css");
    }
}
