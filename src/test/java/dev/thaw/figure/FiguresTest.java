package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void curveHasOneLineForEachSystemInTheOrderOfTheList() {
        Drawing.Lines drawing = lines(Figures.of(FigureName.HIT_AT_3, run));

        assertThat(drawing.lines()).extracting(Line::system).containsExactly(SystemName.values());
    }

    @Test
    void curvePointsAreTheResultsNumbers() {
        Line ease = line(Figures.of(FigureName.HIT_AT_3, run), "EASE");

        assertThat(ease.points()).hasSize(7);
        assertThat(ease.points().get(3)).isEqualTo(new Point(5, .414, .414 - .07, .414 + .07, 87));
    }

    @Test
    void onlyTheHybridHasABandAmongEightSystems() {
        assertThat(lines(Figures.of(FigureName.HIT_AT_3, run)).lines()).filteredOn(Line::band)
                .extracting(Line::system).containsExactly(SystemName.HYBRID);
    }

    @Test
    void mixerWeightsOfBothTowersSumToOne() {
        Figure figure = Figures.of(FigureName.MIXER_WEIGHT, run);

        for (int k = 0; k < 7; k++) {
            Point content = line(figure, "content").points().get(k);
            Point collaborative = line(figure, "collaborative").points().get(k);
            assertThat(content.value() + collaborative.value()).isEqualTo(1);
            assertThat(content.lower() + collaborative.upper()).isEqualTo(1);
        }
    }

    @Test
    void ticksStandExactlyAtTheHistoryLengths() {
        assertThat(lines(Figures.of(FigureName.MIXER_WEIGHT, run)).horizontal().ticks()).containsExactly(0d, 1d, 2d, 5d,
                10d, 20d, 50d);
    }

    @Test
    void subtitleNamesCohortSizeAndSplit() {
        assertThat(Figures.of(FigureName.NDCG_AT_10, run).subtitle()).contains("87 cold users", "2013-08-18");
    }

    @Test
    void provenanceNamesRunDataSeedAndVersion() {
        assertThat(Figures.of(FigureName.HIT_AT_3, run).provenance())
                .isEqualTo("hybrid, 1:3 (run 4f2c91) · data campus 9c1e4b2a · seed 7 · Thaw 0.1.0");
    }

    @Test
    void hitRateIsNeverCalledClickThroughRate() {
        Figure figure = Figures.of(FigureName.HIT_AT_3, run);

        assertThat(figure.title() + lines(figure).vertical().label()).doesNotContainIgnoringCase("ctr");
        assertThat(figure.subtitle()).contains("not a click rate");
    }

    @Test
    void diversityWithoutCategoriesSaysSo() {
        assertThat(Figures.of(FigureName.DIVERSITY, ExampleRuns.bare()).emptyReason())
                .contains("Diversity needs item categories; this data has none.");
    }

    @Test
    void timeToFirstConversionWithoutConversionsSaysSo() {
        assertThat(Figures.of(FigureName.TTFC, ExampleRuns.bare()).emptyReason())
                .contains("Time to first conversion needs conversion events; this data has none.");
    }

    @Test
    void mixerWithoutTheHybridSaysSo() {
        assertThat(Figures.of(FigureName.MIXER_WEIGHT, ExampleRuns.bare()).emptyReason()).isPresent();
        assertThat(Figures.of(FigureName.LOSS, ExampleRuns.bare()).emptyReason()).isPresent();
    }

    @Test
    void clickRatesNameTheirEvidenceAndKeepTheRowOfARefusal() {
        Figure clicks = Figures.of(FigureName.CTR_AT_3, run);

        assertThat(clicks.subtitle()).contains("logged propensities", "effective sample size", "largest weight",
                "no clipping");
        assertThat(clicks.title()).isEqualTo("Click rate per shown slot, from logged impressions");
        assertThat(((Drawing.Rows) clicks.drawing()).rows()).extracting(Drawing.Row::count)
                .contains("refused, ESS 12", "ESS 240");
        assertThat(clicks.labels()).containsExactly("hybrid", "what was shown");
    }

    @Test
    void withoutImpressionsThereIsNoCtrAndTheFigureSaysWhy() {
        assertThat(Figures.of(FigureName.CTR_AT_3, ExampleRuns.bare()).emptyReason()).get().asString()
                .contains("Without impressions there is no CTR@3", "not a click rate");
    }

    @Test
    void everyFigureOfACompleteRunIsDrawn() {
        assertThat(Figures.all(run)).hasSize(FigureName.ofRuns().size()).noneMatch(Figure::isEmpty);
    }

    @Test
    void lossNamesItsPhasesInTheSubtitleAndNumbersItsLines() {
        Figure figure = Figures.of(FigureName.LOSS, run);

        assertThat(figure.labels()).containsExactlyInAnyOrder("content, phase 1", "collaborative, phase 1",
                "mixer, phase 2", "content, phase 3", "collaborative, phase 3");
        assertThat(figure.subtitle()).contains("phase 1: towers before T1", "phase 3: towers");
    }

    @Test
    void severalOriginsStandOnEveryFigureOfTheCurve() {
        assertThat(Figures.of(FigureName.HIT_AT_3, run).subtitle()).contains("87 cold users",
                "2 origins, trained before 2011-03-13 … 2013-08-18");
        assertThat(Figures.of(FigureName.MIXER_WEIGHT, run).subtitle()).contains("2 origins");
        assertThat(Figures.of(FigureName.HIT_AT_3, ExampleRuns.bare()).subtitle()).doesNotContain("origin");
    }

    @Test
    void bucketsOfItemHistoryStandWithTheirTargets() {
        Figure figure = Figures.of(FigureName.ACCURACY_BY_ITEM_HISTORY, run);

        assertThat(lines(figure).horizontal().names()).containsExactly("0\nn 1,200", "1–50\nn 1,201", "51+\nn 1,202");
        assertThat(figure.positionOf(line(figure, "EASE").points().get(1))).isEqualTo("1–50");
        assertThat(Reading.at(figure, 51)).filteredOn(reading -> reading.series().equals("hybrid"))
                .extracting(Reading::text).first().asString()
                .startsWith("hybrid, 51+ events of the item known\nRecall@10 ");
    }

    @Test
    void historyLengthsChosenDoNotCutBucketsOfItems() {
        Figure figure = Figures.of(FigureName.ACCURACY_BY_ITEM_HISTORY, run);

        assertThat(figure.within(1, 5)).isEqualTo(figure);
    }

    @Test
    void bothTowersWeightsByItemHistorySumToOne() {
        Figure figure = Figures.of(FigureName.MIXER_BY_ITEM_HISTORY, run);

        assertThat(line(figure, "content").points().getFirst().value()
                + line(figure, "collaborative").points().getFirst().value()).isEqualTo(1);
    }

    @Test
    void everyValueOfAnAttributeIsARowWithItsUsers() {
        Figure figure = Figures.of(FigureName.ACCURACY_BY_ATTRIBUTE, run);

        Drawing.Rows rows = (Drawing.Rows) figure.drawing();
        assertThat(rows.rows()).containsExactly(new Drawing.Row("country", "Kenya", "34 users"),
                new Drawing.Row("country", "Poland", "53 users"));
        assertThat(figure.lines()).extracting(Line::system).containsExactly(SystemName.values());
        assertThat(figure.lines().getLast().points()).extracting(Point::value).containsExactly(.1 + .03 * 7,
                .1 + .03 * 7);
    }

    @Test
    void coldGroupsAndOriginsAreRowsWithTheirNumbers() {
        assertThat(((Drawing.Rows) Figures.of(FigureName.ACCURACY_BY_COLDNESS, run).drawing()).rows())
                .extracting(Drawing.Row::name, Drawing.Row::count).contains(tuple("both cold", "310 targets"));
        assertThat(((Drawing.Rows) Figures.of(FigureName.ACCURACY_BY_ORIGIN, run).drawing()).rows())
                .extracting(Drawing.Row::name, Drawing.Row::count).containsExactly(
                        tuple("before 2011-03-13", "45 users"), tuple("before 2013-08-18", "42 users"));
    }

    @Test
    void withoutTheHybridEverySystemShowsItsInterval() {
        RunResult baselines = new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), List.of(),
                run.curve(),
                List.of(), List.of(), null, List.of(), List.of(), List.of(),
                List.of(),
                new FurtherViews(List.of(), List.of(), List.of(), List.of(), run.views().byAttribute().stream()
                        .filter(point -> point.system() == SystemName.EASE).toList()));

        assertThat(Figures.of(FigureName.ACCURACY_BY_ATTRIBUTE, baselines).lines()).allMatch(Line::band);
    }

    @Test
    void anOlderRunSaysWhyTheFurtherViewsAreMissing() {
        for (FigureName name : FigureName.FURTHER_VIEWS) {
            assertThat(Figures.of(name, ExampleRuns.bare()).emptyReason()).isPresent();
        }
    }

    @Test
    void rowsAreTableLinesUnderTheirNames() {
        assertThat(FigureCsv.text(Figures.of(FigureName.NDCG_BY_ATTRIBUTE, run)).lines())
                .startsWith("figure,series,system,group,value,lower,upper,users")
                .anyMatch(line -> line.startsWith("ndcg_by_attribute,hybrid,hybrid,country Kenya,")
                        && line.endsWith(",34"));
        assertThat(FigureCsv.text(Figures.of(FigureName.ACCURACY_BY_ITEM_HISTORY, run)).lines())
                .anyMatch(line -> line.startsWith("accuracy_by_item_history,EASE,ease,51+,"));
    }

    @Test
    void manyRowsAskForMoreHeight() {
        assertThat(Figures.of(FigureName.HIT_AT_3, run).height(350)).isEqualTo(350);
        assertThat(Figures.of(FigureName.ACCURACY_BY_ATTRIBUTE, run).height(100)).isGreaterThan(150);
    }

    @Test
    void articlesWayIsLaidOverInInkAndTheRunKeepsItsColours() {
        Figure figure = Figures.withArticle(FigureName.MIXER_WEIGHT, comparison());

        assertThat(figure.labels()).containsExactly("content", "collaborative", "article's way");
        assertThat(lines(figure).lines()).extracting(Line::inInk).containsExactly(false, false, true);
        assertThat(line(figure, "article's way").points()).extracting(Point::value, Point::lower, Point::upper)
                .containsExactly(tuple(.62, .6, .64), tuple(.6, .57, .63));
        assertThat(figure.subtitle()).contains("article's way");
        assertThat(figure.provenance()).contains("4f2c91", "4f2c91-article");
    }

    @Test
    void weightAndShareStandBesideThoseOfTheArticlesWay() {
        Figure figure = Figures.withArticle(FigureName.WEIGHT_AND_SHARE, comparison());

        assertThat(figure.labels()).containsExactly("content, weight", "content, share", "article's way, weight",
                "article's way, share");
        assertThat(line(figure, "article's way, share").points()).extracting(Point::value).containsExactly(.63, .98);
    }

    @Test
    void shareHasABandWhereTheResultHoldsItsInterval() {
        Figure earlier = Figures.of(FigureName.CONTENT_SHARE, run);
        Figure now = Figures.of(FigureName.CONTENT_SHARE, comparison().article());

        assertThat(line(earlier, "content").points()).noneMatch(Point::hasInterval);
        assertThat(earlier.subtitle()).doesNotContain("bands");
        assertThat(line(now, "content").points()).allMatch(Point::hasInterval);
        assertThat(now.subtitle()).contains("bands");
    }

    @Test
    void figuresOfOtherThingsKnowNoArticlesWay() {
        assertThat(Figures.withArticle(FigureName.HIT_AT_3, comparison()))
                .isEqualTo(Figures.of(FigureName.HIT_AT_3, run));
    }

    @Test
    void aRunAndItsCounterpartAreRecognisedInAnyOrder() {
        List<LabelledRun> runs = LabelledRun.of(List.of(comparison().article(), run));

        assertThat(Figures.of(FigureName.MIXER_WEIGHT, runs))
                .isEqualTo(Figures.withArticle(FigureName.MIXER_WEIGHT, comparison()));
    }

    @Test
    void otherRunsAreLaidOverEachOther() {
        List<LabelledRun> runs = LabelledRun
                .of(List.of(run, ExampleRuns.variation("hybrid, 1:5", "second", 1.1)));

        assertThat(Figures.of(FigureName.WEIGHT_AND_SHARE, runs).labels()).containsExactly("hybrid, 1:3, weight",
                "hybrid, 1:3, share", "hybrid, 1:5, weight", "hybrid, 1:5, share");
    }

    @Test
    void cutFigureKeepsItsInk() {
        Figure cut = Figures.withArticle(FigureName.MIXER_WEIGHT, comparison()).within(0, 5);

        assertThat(line(cut, "article's way").inInk()).isTrue();
    }

    @Test
    void overlayDrawsOneLineForEachRun() {
        Figure figure = Figures.overlay(FigureName.HIT_AT_3,
                List.of(new LabelledRun("first", run), new LabelledRun("second", run)));

        assertThat(figure.labels()).containsExactly("first", "second");
        assertThat(lines(figure).lines()).extracting(Line::variant).containsExactly(0, 1);
    }

    @Test
    void overlayRefusesTwoRunsOfOneName() {
        List<LabelledRun> twins = List.of(new LabelledRun("same", run), new LabelledRun("same", run));

        assertThatThrownBy(() -> Figures.overlay(FigureName.HIT_AT_3, twins)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("same");
    }

    @Test
    void rangeKeepsOnlyTheHistoryLengthsInside() {
        Figure cut = Figures.of(FigureName.HIT_AT_3, run).within(1, 10);

        assertThat(lines(cut).horizontal().ticks()).containsExactly(1d, 2d, 5d, 10d);
        assertThat(line(cut, "hybrid").points()).extracting(Point::x).containsExactly(1d, 2d, 5d, 10d);
    }

    @Test
    void readingGivesValueIntervalAndUsersUnrounded() {
        List<Reading> readings = Reading.at(Figures.of(FigureName.HIT_AT_3, run), 5);

        assertThat(readings).filteredOn(reading -> reading.series().equals("EASE")).extracting(Reading::text)
                .containsExactly("""
                        EASE, 5 interactions known
                        Hit@3 0.414
                        95 % interval 0.344 to 0.484
                        87 users""");
    }

    @Test
    void figuresAreFoundByTheirNames() {
        assertThat(FigureName.find("hit_at_3")).contains(FigureName.HIT_AT_3);
        assertThat(FigureName.find("ctr")).isEmpty();
    }

    private static Drawing.Lines lines(Figure figure) {
        return (Drawing.Lines) figure.drawing();
    }

    private static Line line(Figure figure, String label) {
        return lines(figure).lines().stream().filter(line -> line.label().equals(label)).findFirst().orElseThrow();
    }

    private ArticleComparison comparison() {
        return new ArticleComparison(run, ExampleRuns.theArticlesWay(run,
                List.of(new MixerPoint(0, .62, .6, .64, .63, .62, .64, 0, 0, 0, 87),
                        new MixerPoint(50, .6, .57, .63, .98, .97, .99, -.02, -.04, .01, 87)),
                .04));
    }

    @Test
    void dominatedLambdasAreToldFromThoseThatAreNot() {
        Figure figure = Figures.of(FigureName.HIT_AGAINST_DIVERSITY, run);
        Drawing.Trail hybrid = ((Drawing.Plane) figure.drawing()).trails().getFirst();
        // λ = 0.1 has the variety of λ = 0.2 and less accuracy
        assertThat(hybrid.spots()).filteredOn(Drawing.Spot::dominated).extracting(Drawing.Spot::lambda)
                .containsExactly(0.1);
        assertThat(hybrid.spots()).filteredOn(Drawing.Spot::marked).extracting(Drawing.Spot::lambda)
                .containsExactly(1.0);
    }

    @Test
    void aTriedLambdaIsMarked() {
        Figure figure = Figures.marked(FigureName.NDCG_AGAINST_ILD, run, 0.3);
        assertThat(((Drawing.Plane) figure.drawing()).trails().getFirst().spots()).filteredOn(Drawing.Spot::marked)
                .extracting(Drawing.Spot::text).containsExactly("λ = 0.3");
    }

    @Test
    void spotsOfAPlaneStandInTheTableWithTheirLambda() {
        Figure figure = Figures.of(FigureName.HIT_AGAINST_DIVERSITY, run);
        assertThat(figure.positionOf(figure.lines().getFirst().points().get(3))).isEqualTo("λ = 0.7, 0.336");
        assertThat(FigureCsv.text(figure)).contains("hit_against_diversity,\"hybrid, by λ\",hybrid,0.7,");
    }

    @Test
    void whereReRankingWasNotExaminedTheFigureSaysSo() {
        assertThat(Figures.of(FigureName.HIT_AGAINST_DIVERSITY, ExampleRuns.bare()).emptyReason()).isPresent();
    }
}
