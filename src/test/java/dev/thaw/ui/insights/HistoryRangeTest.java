package dev.thaw.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryRangeTest {
    private final HistoryRange range = new HistoryRange();

    @Test
    void allLengthsAreShownAtFirst() {
        range.offer(ExampleRuns.LENGTHS);
        Figure whole = Figures.of(FigureName.HIT_AT_3, ExampleRuns.complete());

        assertThat(range.words().getValue()).isEqualTo("0 to 50 interactions known");
        assertThat(range.cut(whole)).isSameAs(whole);
    }

    @Test
    void aCutIsToldInTheSubtitle() {
        range.offer(ExampleRuns.LENGTHS);
        range.shortestProperty().set(2);
        range.longestProperty().set(5);

        Figure cut = range.cut(Figures.of(FigureName.HIT_AT_3, ExampleRuns.complete()));

        assertThat(cut.subtitle()).startsWith("only 2 to 20 interactions known · ");
        assertThat(cut.lines()).allSatisfy(line -> assertThat(line.points()).hasSize(4));
    }

    @Test
    void figuresThatCannotBeCutSayNothing() {
        range.offer(ExampleRuns.LENGTHS);
        range.shortestProperty().set(2);
        Figure ttfc = Figures.of(FigureName.TTFC, ExampleRuns.complete());

        assertThat(range.cut(ttfc)).isSameAs(ttfc);
    }

    @Test
    void whatWasChosenIsKeptForTheNextResult() {
        range.offer(ExampleRuns.LENGTHS);
        range.shortestProperty().set(1);
        range.longestProperty().set(4);
        assertThat(range.chosenLengths()).isEqualTo("1 10");

        range.offer(List.of());
        range.offer(List.of(0, 1, 5, 10, 100));

        assertThat(range.words().getValue()).isEqualTo("1 to 10 interactions known");
    }

    @Test
    void anEndThatIsNotCutStaysTheEnd() {
        range.offer(List.of(0, 1, 2, 5));
        range.shortestProperty().set(1);

        range.offer(ExampleRuns.LENGTHS);

        assertThat(range.words().getValue()).isEqualTo("1 to 50 interactions known");
        assertThat(range.chosenLengths()).isEqualTo("1 *");
    }

    @Test
    void whatCannotBeReadChoosesAll() {
        range.offer(ExampleRuns.LENGTHS);
        range.choose("from here to there");
        assertThat(range.chosenLengths()).isEqualTo("* *");
    }
}
