package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.RunResult;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadOutTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void everySeriesIsToldFromTheHighestDown() {
        ReadOut out = ReadOut.at(Figures.of(FigureName.HIT_AT_3, run), 5, Set.of()).orElseThrow();

        assertThat(out.position()).isEqualTo("5 interactions known");
        assertThat(out.rows()).hasSize(8)
                .isSortedAccordingTo(Comparator.comparingDouble(ReadOut.Row::value).reversed());
        assertThat(out.rows().getFirst().series()).isEqualTo("hybrid");
        assertThat(out.commonUsers()).hasValue(87);
    }

    @Test
    void numbersHaveFourSignificantDigitsAndTheirInterval() {
        ReadOut out = ReadOut.at(Figures.of(FigureName.HIT_AT_3, run), 5, Set.of()).orElseThrow();

        assertThat(out.row("hybrid").orElseThrow().number()).isEqualTo("0.4250");
        assertThat(out.row("hybrid").orElseThrow().interval()).isEqualTo("[0.3550, 0.4950]");
    }

    @Test
    void whatIsHiddenIsNotTold() {
        ReadOut out = ReadOut.at(Figures.of(FigureName.HIT_AT_3, run), 5, Set.of("hybrid", "random")).orElseThrow();

        assertThat(out.rows()).hasSize(6);
        assertThat(out.row("hybrid")).isEmpty();
    }

    @Test
    void betweenTwoLengthsNothingIsKnown() {
        assertThat(ReadOut.at(Figures.of(FigureName.HIT_AT_3, run), 7, Set.of())).isEmpty();
    }

    @Test
    void aDayOfASurvivalCurveTellsWhatHoldsOnIt() {
        Figure figure = Figures.of(FigureName.TTFC, run);
        Drawing.Survival survival = (Drawing.Survival) figure.drawing();
        double end = SurvivalFigures.lastDay(survival.arms().getFirst().curve());

        ReadOut.Row row = ReadOut.at(figure, 3, Set.of()).orElseThrow().rows().getFirst();

        assertThat(row.value()).isEqualTo(Reading.at(figure, 3).getFirst().point().value());
        assertThat(row.interval()).startsWith("[");
        assertThat(ReadOut.at(figure, end + 1, Set.of())).isEmpty();
    }

    @Test
    void aPlaneHasNoPositionThatOthersShare() {
        assertThat(ReadOut.at(Figures.of(FigureName.HIT_AGAINST_DIVERSITY, run), 0.3, Set.of())).isEmpty();
    }
}
