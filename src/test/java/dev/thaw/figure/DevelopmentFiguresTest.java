package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentFiguresTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void reliabilityStandsBesideWhatWasPredicted() {
        Figure figure = Figures.of(FigureName.RELIABILITY, run);
        assertThat(figure.labels()).containsExactly("content", "hybrid", "as predicted");
        assertThat(figure.lines().getLast().points()).allSatisfy(point -> assertThat(point.value())
                .isEqualTo(point.x()));
    }

    @Test
    void aBinOfFewRowsIsNotDrawn() {
        assertThat(Figures.of(FigureName.RELIABILITY, run).lines().getFirst().points()).extracting(Point::x)
                .containsExactly(15.0, 150.0);
    }

    @Test
    void errorsAreDividedByThoseOfTheBaseRate() {
        Figure figure = Figures.of(FigureName.PREDICTION_ERROR, run);
        Line hybrid = figure.lines().getLast();
        assertThat(figure.labels()).containsExactly("content", "hybrid");
        assertThat(hybrid.points().getFirst().value()).isCloseTo(.5, within(1e-12));
        // the error of calibration by the prevalence, 83 of 10,201
        assertThat(hybrid.points().getLast().value()).isCloseTo(.2 / (83.0 / 10_201), within(1e-9));
    }

    @Test
    void systemsWithoutChancesAreJudgedByTheirOrderOnly() {
        assertThat(Figures.of(FigureName.DEVELOPMENT, run).labels()).containsExactly("EASE", "content", "hybrid");
    }

    @Test
    void aRunWithoutThemSaysSo() {
        assertThat(FigureName.OF_DEVELOPMENT).allSatisfy(
                name -> assertThat(Figures.of(name, ExampleRuns.bare()).emptyReason()).as(name.text()).isPresent());
    }

    @Test
    void severalRunsShareOnlyTheReliability() {
        List<LabelledRun> runs = List.of(new LabelledRun("a", run), new LabelledRun("b", run));
        assertThat(Figures.of(FigureName.RELIABILITY, runs).labels()).containsExactly("a", "b", "as predicted");
        assertThat(Figures.of(FigureName.DEVELOPMENT, runs).emptyReason()).isPresent();
    }

    @Test
    void theFindingNamesWhoIsBestByWhat() {
        assertThat(Findings.development(run)).map(Finding::sentence).get().asString().contains("log-loss belongs to "
                + "hybrid (0.2000)", "error of calibration belongs to the base rate, which orders nothing (0.1000)",
                "highest mean Hit@3");
        assertThat(Findings.development(ExampleRuns.bare())).isEmpty();
    }
}
