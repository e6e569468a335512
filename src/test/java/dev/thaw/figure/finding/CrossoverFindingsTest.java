package dev.thaw.figure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.Crossover;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossoverFindingsTest {
    @Test
    void anEstablishedCrossoverHeadsTheFindingsWithItsInterval() {
        assertThat(Findings.headline(with(7.0, 5.0, 11.0, true, 0, 0)).sentence()).isEqualTo(
                "Behaviour overtakes description after 7 [5, 11] interactions, by NDCG@10 of the two towers alone.");
    }

    @Test
    void behaviourThatLeadsFromTheStartIsToldAsSuch() {
        assertThat(Findings.headline(with(null, null, 1.0, true, .9, 0)).sentence())
                .startsWith("Behaviour serves better than description at all history lengths measured (0 to 50)");
    }

    @Test
    void anOpenUpperEndIsNotEstablished() {
        assertThat(Findings.headline(with(30.0, 12.0, null, false, 0, .2)).sentence()).isEqualTo(
                "When behaviour overtakes description is not established, by NDCG@10 of the two towers alone: it takes 12 "
                        + "or more interactions.");
    }

    @Test
    void whereNothingIsSettledNothingIsSaidBeyondThat() {
        assertThat(Findings.headline(with(3.0, null, null, false, .3, .3)).sentence())
                .startsWith("When behaviour overtakes description is not established")
                .endsWith("neither leads for certain at either end.");
    }

    @Test
    void chartsOfAccuracyMarkItWhereItIsEstablished() {
        Figure figure = Figures.of(FigureName.NDCG_AT_10, with(7.0, 5.0, 11.0, true, 0, 0));
        assertThat(((Drawing.Lines) figure.drawing()).span()).isEqualTo(new Drawing.Span(7, 5, 11));
        assertThat(figure.subtitle()).contains("dashed: behaviour overtakes description, 7 [5, 11]");
        assertThat(((Drawing.Lines) Figures.of(FigureName.NDCG_AT_10, with(30.0, 12.0, null, false, 0, .2)).drawing())
                .span()).isNull();
    }

    private static RunResult with(@Nullable Double length, @Nullable Double lower, @Nullable Double upper,
            boolean established, double fromStart, double never) {
        RunResult run = ExampleRuns.complete();
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes(), run.audit(),
                run.views().withCrossover(
                        List.of(new Crossover("ndcg@10", length, lower, upper, established, fromStart, never, "."))));
    }
}
