package dev.thaw.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.Crossover;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.language.Language;
import dev.thaw.language.Spoken;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.slides.Slide.Body;
import dev.thaw.report.slides.Slide.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlidesTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void germanSlidesTellTheSameTopicsInGerman() {
        List<Topic> english = topics(run);
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            assertThat(topics(run)).isEqualTo(english);
            assertThat(slide(run, Topic.COLD).claim()).contains("Personen kamen").doesNotContain("people");
            assertThat(slide(run, Topic.TRUST).claim()).contains("Zukunft");
        }
    }

    @Test
    void storyOfACompleteRunTellsEverythingInOrder() {
        assertThat(topics(run)).containsExactly(Topic.TITLE, Topic.COLD, Topic.ACCURACY, Topic.MIXER,
                Topic.CONVERSION, Topic.CLICKS, Topic.VARIETY, Topic.TRUST, Topic.NEXT);
    }

    @Test
    void whatHasNoEvidenceHasNoSlide() {
        assertThat(topics(ExampleRuns.bare())).containsExactly(Topic.TITLE, Topic.COLD, Topic.TRUST, Topic.NEXT);
    }

    @Test
    void leakLeavesNoClaimStanding() {
        List<Slide> slides = Slides.of(ExampleRuns.withLeak(run, "Leak: they know the future."));

        assertThat(slides).extracting(Slide::topic).containsExactly(Topic.TITLE, Topic.TRUST, Topic.NEXT);
        assertThat(slides.get(1).claim()).startsWith("These numbers must not be used");
        assertThat(slides.get(1).note()).contains("they know the future");
    }

    @ParameterizedTest
    @EnumSource(names = {"BETTER", "WORSE", "ALIKE", "UNPAIRED"})
    void claimOfALeadHoldsWhatItsIntervalHolds(Lead lead) {
        Slide slide = slide(ExampleRuns.withDifferences(run, lead.differences()), Topic.ACCURACY);

        assertThat(slide.claim()).contains(lead.words);
    }

    @Test
    void leadThatHolmsCorrectionDoesNotConfirmIsNoLead() {
        Difference difference = new Difference(SystemName.HYBRID, SystemName.EASE, Difference.ALL, "hit@3", .04, .01,
                .07, .2);

        assertThat(slide(ExampleRuns.withDifferences(run, List.of(difference)), Topic.ACCURACY).claim())
                .contains("cannot be told apart");
    }

    @Test
    void crossoverIsToldAsFarAsItIsEstablished() {
        assertThat(claim(new Crossover("ndcg@10", 7.0, 5.0, 11.0, true, 0, 0, "")))
                .isEqualTo("After about 7 actions, behaviour says more than description");
        assertThat(claim(new Crossover("ndcg@10", 2.0, null, 4.0, true, .1, 0, "")))
                .startsWith("After 4 actions at most");
        assertThat(claim(new Crossover("ndcg@10", 30.0, 20.0, null, false, 0, .2, "")))
                .isEqualTo("Behaviour overtakes description after 20 actions or more, if at all");
        assertThat(claim(new Crossover("ndcg@10", 7.0, null, null, false, .1, .2, ""))).contains("not established");
    }

    @Test
    void varietyMovesOnlyWhereIntervalsDoNotMeet() {
        assertThat(slide(withDiversity(.30, .20, .01), Topic.VARIETY).claim()).contains("narrower", "30", "20");
        assertThat(slide(withDiversity(.20, .30, .01), Topic.VARIETY).claim()).contains("broader");
        assertThat(slide(withDiversity(.20, .30, .06), Topic.VARIETY).claim()).contains("stays open");
    }

    @Test
    void adviceToDescribeItemsNeedsBothEndsOfTheCrossover() {
        assertThat(points(withCrossover(new Crossover("ndcg@10", 7.0, 5.0, 11.0, true, 0, 0, "")), Topic.NEXT))
                .anyMatch(point -> point.contains("until about 7 actions"));
        assertThat(points(withCrossover(new Crossover("ndcg@10", 2.0, null, 4.0, true, .1, 0, "")), Topic.NEXT))
                .noneMatch(point -> point.contains("Describe items"));
    }

    @Test
    void noSlideNamesAPathAnIdOrATermOfOurs() {
        RunResult named = withDataName("/home/someone/data/spring.sale.csv.gz");
        Stream.of(named, ExampleRuns.bare(), ExampleRuns.withLeak(named, "Leak: x."),
                withCrossover(new Crossover("ndcg@10", 7.0, 5.0, 11.0, true, 0, 0, ""))).flatMap(
                        result -> Slides.of(result).stream())
                .flatMap(SlidesTest::texts)
                .forEach(text -> assertThat(text)
                        .doesNotContain("/home", ".csv", run.run(), run.provenance().dataSha256().substring(0, 8))
                        .doesNotContainIgnoringCase("ndcg", "hit@3", "tower", "ttfc", "rmst", "cohort", "λ", "ease"));
        assertThat(slide(named, Topic.TITLE).body()).isInstanceOfSatisfying(Body.Opening.class,
                opening -> assertThat(opening.subtitle()).startsWith("spring.sale: 610 people"));
    }

    @Test
    void notesGiveTheFindingInFull() {
        assertThat(slide(run, Topic.ACCURACY).note()).contains("Over all history lengths hybrid's mean Hit@3");
    }

    @Test
    void figuresShowOnlyWhatTheClaimIsAbout() {
        Slide slide = slide(run, Topic.ACCURACY);

        Figure figure = ((Body.Picture) slide.body()).figure();
        assertThat(figure.labels()).containsExactlyInAnyOrder("hybrid", "also taken", "random order");
    }

    @Test
    void everyTextIsUsedAndPutsItsArgumentsIn() throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(Slide.class.getResourceAsStream("slides.properties"))) {
            texts.load(stream);
        }
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(
                SlideText.text(key, "a", "b", "c", "d")).isNotBlank().doesNotContain("{", "''"));
        for (Topic topic : Topic.values()) {
            assertThat(topic.title()).isNotBlank();
        }
        for (SystemName system : SystemName.values()) {
            assertThat(SlideText.inWords(system)).isNotEqualTo(SlideText.atLine(system).toUpperCase());
        }
    }

    private List<String> points(RunResult result, Topic topic) {
        return ((Body.Points) slide(result, topic).body()).sentences();
    }

    private String claim(Crossover crossover) {
        return slide(withCrossover(crossover), Topic.CROSSOVER).claim();
    }

    private RunResult withCrossover(Crossover crossover) {
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes(), run.audit(),
                run.views().withCrossover(List.of(crossover)));
    }

    private RunResult withDataName(String name) {
        Provenance own = run.provenance();
        Provenance other = new Provenance(name, own.dataSha256(), own.configuration(), own.seed(), own.thaw(),
                own.tensorflow(), own.java(), own.os(), own.cpu(), own.startedAt());
        return new RunResult(run.run(), other, run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes(), run.audit(),
                run.views());
    }

    private RunResult withDiversity(double first, double last, double half) {
        List<CurvePoint> curve = new ArrayList<>(
                run.curve().stream().filter(point -> !point.metric().equals("diversity")).toList());
        curve.add(new CurvePoint(SystemName.HYBRID, 0, "diversity", first, first - half, first + half, 87));
        curve.add(new CurvePoint(SystemName.HYBRID, 50, "diversity", last, last - half, last + half, 87));
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), curve,
                run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes());
    }

    static Stream<String> texts(Slide slide) {
        Stream<String> body = switch (slide.body()) {
            case Body.Opening(String subtitle) -> Stream.of(subtitle);
            case Body.Picture(Figure figure) -> figure.labels().stream();
            case Body.LargeNumbers(var numbers) ->
                numbers.stream().flatMap(number -> Stream.of(number.value(), number.meaning()));
            case Body.Points(var sentences) -> sentences.stream();
        };
        return Stream.concat(Stream.of(slide.claim(), slide.footnote(), slide.topic().title()), body);
    }

    private static List<Topic> topics(RunResult result) {
        return Slides.of(result).stream().map(Slide::topic).toList();
    }

    private static Slide slide(RunResult result, Topic topic) {
        return Slides.of(result).stream().filter(slide -> slide.topic() == topic).findFirst().orElseThrow();
    }

    private enum Lead {
        BETTER("right more often", .04, .01, .07, .004), WORSE("right less often", -.04, -.07, -.01, .004), ALIKE(
                "cannot be told apart", .01, -.02, .04, .4),
        UNPAIRED("is not established", 0, 0, 0, 1);

        private final String words;
        private final Difference difference;

        Lead(String words, double mean, double lower, double upper, double p) {
            this.words = words;
            this.difference = new Difference(SystemName.HYBRID, SystemName.EASE, Difference.ALL, "hit@3", mean, lower,
                    upper, p);
        }

        List<Difference> differences() {
            return this == UNPAIRED ? List.of() : List.of(difference);
        }
    }
}
