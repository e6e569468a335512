package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.microscope.Measure;
import dev.thaw.experiment.microscope.Question;
import dev.thaw.recommend.SystemName;
import org.junit.jupiter.api.Test;

class DecisionsBehindTest {
    private static final RunResult RUN = ExampleRuns.complete();

    @Test
    void aPointOfTheCurveAsksItsSystemAtItsLength() {
        Figure figure = Figures.of(FigureName.NDCG_AT_10, RUN);
        Line line = figure.lines().stream().filter(one -> one.system() == SystemName.EASE).findFirst().orElseThrow();
        assertEquals(new DecisionsBehind.Decisions(
                Question.of(SystemName.EASE, (int) line.end().x(), new Measure.Metric("ndcg@10"))),
                DecisionsBehind.of(RUN, figure, line.label(), line.end().x()));
    }

    @Test
    void bothLinesOfTheMixersChartAskTheHybrid() {
        Figure figure = Figures.of(FigureName.MIXER_WEIGHT, RUN);
        assertThat(figure.lines()).allSatisfy(line -> assertEquals(
                new DecisionsBehind.Decisions(Question.of(SystemName.HYBRID, 0, new Measure.ContentWeight())),
                DecisionsBehind.of(RUN, figure, line.label(), 0)));
    }

    @Test
    void aLossHasNoDecisionsBehindItAndSaysWhy() {
        assertThat(DecisionsBehind.of(RUN, Figures.of(FigureName.LOSS, RUN), "content", 1))
                .isInstanceOfSatisfying(DecisionsBehind.None.class,
                        none -> assertThat(none.reason()).contains("training examples"));
    }

    @Test
    void everyFigureAnswersForEveryPoint() {
        for (FigureName name : FigureName.ofRuns()) {
            Figure figure = Figures.of(name, RUN);
            figure.lines().forEach(line -> line.points().forEach(
                    point -> assertThat(DecisionsBehind.of(RUN, figure, line.label(), point.x())).isNotNull()));
        }
    }
}
