package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.ReadOut;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.Test;

class FigureCursorTest {
    private static final RunResult RUN = ExampleRuns.complete();
    private static final Figure HIT = Figures.of(FigureName.HIT_AT_3, RUN);
    private static final Figure DIVERSITY = Figures.of(FigureName.DIVERSITY, RUN);
    private static final Figure TTFC = Figures.of(FigureName.TTFC, RUN);

    private final LinkedPointer pointer = new LinkedPointer();
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final FigureCursor accuracy = new FigureCursor(HIT, pointer, hidden);

    @Test
    void lookingAtALengthIsLookingAtItInEveryFigureOfLengths() {
        pointer.moveTo(HIT, 10);

        assertThat(pointer.in(DIVERSITY)).hasValue(10);
        assertThat(new FigureCursor(DIVERSITY, pointer, hidden).readOut()).map(ReadOut::position)
                .hasValue("10 interactions known");
        assertThat(pointer.in(TTFC)).isEmpty();
    }

    @Test
    void leavingLooksAtNothing() {
        pointer.moveTo(HIT, 10);
        pointer.single("hybrid");
        assertThat(accuracy.looks()).isTrue();

        pointer.leave();

        assertThat(accuracy.looks()).isFalse();
        assertThat(accuracy.readOut()).isEmpty();
    }

    @Test
    void stepsGoFromLengthToLengthAndStopAtTheEnds() {
        accuracy.along(1);
        assertThat(pointer.in(HIT)).hasValue(0);
        accuracy.along(2);
        assertThat(pointer.in(HIT)).hasValue(2);
        accuracy.along(20);
        assertThat(pointer.in(HIT)).hasValue(50);
        accuracy.toEnd(false);
        assertThat(pointer.in(HIT)).hasValue(0);
    }

    @Test
    void aSurvivalCurveIsReadDayByDay() {
        FigureCursor days = new FigureCursor(TTFC, pointer, hidden);

        days.along(1);
        days.along(3);

        assertThat(days.readOut().orElseThrow().position()).isEqualTo("day 3");
    }

    @Test
    void downGoesToTheNextLowerLine() {
        pointer.moveTo(HIT, 10);
        List<String> order = accuracy.readOut().orElseThrow().rows().stream().map(ReadOut.Row::series).toList();

        accuracy.across(1);
        assertThat(accuracy.series()).hasValue(order.getFirst());
        accuracy.across(1);
        assertThat(accuracy.series()).hasValue(order.get(1));
        accuracy.across(-9);
        assertThat(accuracy.series()).hasValue(order.getFirst());
    }

    @Test
    void hiddenSeriesAreReachedLastSoThatTheyCanBeShownAgain() {
        hidden.add("hybrid");

        accuracy.across(1);
        accuracy.across(20);

        assertThat(accuracy.series()).hasValue("hybrid");
    }
}
