package dev.thaw.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExperimentJsonTest {
    private static ExperimentConfig parse(String json) {
        return ExperimentJson.parse(json, "experiment.json", ExperimentConfig.DEFAULT);
    }

    private static ExperimentConfig assign(String... assignments) {
        return ExperimentJson.assign(ExperimentConfig.DEFAULT, List.of(assignments));
    }

    @Test
    void anEmptyObjectIsTheDefault() {
        assertEquals(ExperimentConfig.DEFAULT, parse("{}"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void whatIsWrittenIsReadBackOverTheDefaults(Preset preset) {
        assertEquals(preset.config(), parse(ExperimentJson.write(preset.config())));
    }

    @Test
    void everyValueSurvivesTheRoundTrip() {
        ExperimentConfig config = assign("name=one", "seed=-9007199254740993", "window.days=30", "events.like=0.75",
                "conversion=[\"like\"]", "negatives.ratio=5", "negatives.strategy=popularity", "content.l2=1e-9",
                "mixer.training=id_dropout", "evaluation.splitAt=2016-07-12T03:04:05.678Z", "evaluation.minEvents=8",
                "evaluation.origins=[0.5,\"2016-07-12\"]",
                "evaluation.revealed=[0,1,2,5]", "evaluation.relevant=[\"like\",\"view\"]",
                "evaluation.excludeSeen=false", "baselines.easeLambda=350.5", "baselines.recentWindowHours=6",
                "rerank.lambda=0.7");
        assertEquals(config, parse(ExperimentJson.write(config)));
    }

    @Test
    void valuesByDottedPathAreTheWholeConfiguration() {
        ExperimentConfig config = assign("name=one", "window.days=30", "events.Add.To.List=0.75", "events.click=null",
                "evaluation.origins=[0.5,\"2016-07-12\"]", "baselines.easeLambda=350.5", "mixer.training=joint");
        assertEquals(config, ExperimentJson.with(assign("events.click=null"), ExperimentJson.values(config)));
    }

    @Test
    void valuesAreWrittenAsPeopleWriteThem() {
        ExperimentConfig config = assign("content.l2=1e-6", "evaluation.revealed=[0,1,5]", "events.purchase=1");
        assertEquals("0.000001", ExperimentJson.text(ExperimentJson.values(config).get("content.l2")));
        assertEquals("0, 1, 5", ExperimentJson.text(ExperimentJson.values(config).get("evaluation.revealed")));
        assertEquals("1", ExperimentJson.text(ExperimentJson.values(config).get("events.purchase")));
        assertEquals("", ExperimentJson.text(ExperimentJson.values(config).get("window.days")));
        assertEquals("stacked", ExperimentJson.text(ExperimentJson.values(config).get("mixer.training")));
    }

    @Test
    void givenEventTypesOverrideAndExtendTheDefaults() {
        ExperimentConfig config = parse("{\"events\": {\"Purchase\": 0.9, \"COMMENT CREATED\": 0.7}}");
        assertEquals(0.9, config.events().get("purchase"));
        assertEquals(0.7, config.events().get("comment_created"));
        assertEquals(0.3, config.events().get("click"));
    }

    @Test
    void aNullWeightTakesTheTypeOutOfTheList() {
        assertFalse(parse("{\"events\": {\"click\": null}}").events().containsKey("click"));
    }

    @Test
    void theArticleHasItsOwnValues() {
        ExperimentConfig article = Preset.ARTICLE.config();
        assertEquals(90, article.window().days());
        assertEquals(128, article.content().embeddingSize());
        assertEquals(128, article.collaborative().embeddingSize());
        assertEquals(1e-6, article.content().l2());
        assertEquals(MixerTraining.JOINT, article.mixer().training());
        assertEquals(3, article.negatives().ratio());
        assertEquals(6, article.events().size());
    }

    @Test
    void theSplitIsAQuantileOrADate() {
        assertEquals(new SplitPoint.Quantile(0.5), assign("evaluation.splitAt=0.5").evaluation().splitAt());
        assertEquals(new SplitPoint.Moment(Instant.parse("2016-07-12T00:00:00Z").toEpochMilli()),
                assign("evaluation.splitAt=2016-07-12").evaluation().splitAt());
        assertEquals(new SplitPoint.Moment(Instant.parse("2016-07-12T01:00:00Z").toEpochMilli()),
                assign("evaluation.splitAt=2016-07-12T03:00:00+02:00").evaluation().splitAt());
    }

    @Test
    void whatIsNotJsonIsAText() {
        assertEquals("two words", assign("name=two words").name());
    }

    @Test
    void laterAssignmentsWin() {
        assertEquals(4, assign("negatives.ratio=2", "negatives.ratio=4").negatives().ratio());
    }

    @Test
    void nullGivesADerivedKeyBackToTheData() {
        ExperimentConfig config = ExperimentJson.assign(assign("evaluation.minEvents=8"),
                List.of("evaluation.minEvents=null"));
        assertNull(config.evaluation().minEvents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"sede": 1}                                 | unknown key sede; did you mean seed?
            {"content": {"embedingSize": 16}}           | unknown key content.embedingSize; did you mean content.embeddingSize?
            {"epochs": 3}                               | unknown key epochs; did you mean training.epochs?
            {"mixer": {"spltAt": 0.5}}                  | unknown key mixer.spltAt; did you mean evaluation.splitAt?
            {"temperature": 1}                          | unknown key temperature; known at the top are name, seed, window
            {"content": {"embeddingSize": 0}}           | content.embeddingSize is 0; it must lie between 1 and 1024.
            {"content": {"embeddingSize": "32"}}        | content.embeddingSize is "32"; expected a whole number.
            {"content": {"embeddingSize": 1.5}}         | content.embeddingSize is 1.5; expected a whole number.
            {"content": 3}                              | content is 3; expected an object {…}.
            {"negatives": {"ratio": -1}}                | negatives.ratio is -1; it must lie between 1 and 100.
            {"negatives": {"strategy": "unifrom"}}      | negatives.strategy is "unifrom"; expected one of uniform, popularity (did you mean uniform?).
            {"mixer": {"dropout": 1}}                   | mixer.dropout is 1.0; it must lie between 0 and less than 1.
            {"training": {"learningRate": 0}}           | training.learningRate is 0.0; it must lie
            {"events": {"view": "much"}}                | events.view is "much"; expected a number.
            {"events": {"view": 7}}                     | events.view is 7.0; an event weight lies between -1 and 1.
            {"window": {"days": 0}}                     | window.days is 0; it must be at least 1, or null for all.
            {"seed": 1.5}                               | seed is 1.5; expected a whole number.
            {"seed": null}                              | seed is null; expected a whole number.
            {"name": 3}                                 | name is 3; expected a text.
            {"conversion": "purchase"}                  | conversion is "purchase"; expected a list of event types
            {"evaluation": {"splitAt": 1.5}}            | evaluation.splitAt is 1.5; a quantile lies strictly between 0 and 1
            {"evaluation": {"origins": 0.5}}            | evaluation.origins is 0.5; expected a list of quantiles or ISO dates
            {"evaluation": {"origins": [0.5]}}          | evaluation.origins is [0.5]; give at least two
            {"evaluation": {"origins": [0.7, 0.6]}}     | evaluation.origins is [0.7, 0.6]; origins must ascend
            {"evaluation": {"origins": [0.7, 1.6]}}     | evaluation.origins is 1.6; a quantile lies strictly between 0 and 1
            {"evaluation": {"origins": [0.7, "soon"]}}  | evaluation.origins is "soon"; expected a list of quantiles or ISO dates
            {"evaluation": {"origin": [0.7, 0.8]}}      | unknown key evaluation.origin; did you mean evaluation.origins?
            {"origins": [0.7, 0.8]}                     | unknown key origins; did you mean evaluation.origins?
            {"evaluation": {"splitAt": "yesterday"}}    | evaluation.splitAt is "yesterday"; expected a quantile between 0 and 1 or an ISO date
            {"evaluation": {"revealed": [5, 1]}}        | evaluation.revealed is [5, 1]; history lengths must be at least 0 and ascend.
            {"evaluation": {"revealed": []}}            | evaluation.revealed is empty
            {"evaluation": {"excludeSeen": "no"}}       | evaluation.excludeSeen is "no"; expected true or false.
            {"evaluation": {"minEvents": 0}}            | evaluation.minEvents is 0; it must be at least 1.
            {"baselines": {"easeLambda": 0}}            | baselines.easeLambda is 0.0; it must lie between 0.001 and 1000000, or be null: chosen by validation
            {"baselines": {"recentWindowHours": "day"}} | baselines.recentWindowHours is "day"; expected a number.
            {"baselines": {"mixConstnt": 5}}            | unknown key baselines.mixConstnt; did you mean baselines.mixConstant?
            {"rerank": {"lambda": 1.5}}                 | rerank.lambda is 1.5; it must lie between 0 and 1
            {"rerank": {"lambda": "much"}}              | rerank.lambda is "much"; expected a number.
            {"lambda": 0.7}                             | unknown key lambda; did you mean rerank.lambda?
            {"easeLambda": 100}                         | unknown key easeLambda; did you mean baselines.easeLambda?
            [1]                                         | found [1] where a JSON object {…} is expected.
            """)
    void whatIsNotAllowedIsNamedInOneSentence(String json, String sentence) {
        String message = assertThrows(BadInputException.class, () -> parse(json)).getMessage();
        assertTrue(message.startsWith("experiment.json: " + sentence), message);
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() {
        String message = assertThrows(BadInputException.class, () -> parse("{\n  \"seed\": 7,\n  oops\n}"))
                .getMessage();
        assertTrue(message.startsWith("experiment.json, line 3, column "), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThrows(BadInputException.class, () -> parse("{\"seed\": 1, \"seed\": 2}"));
    }

    @Test
    void anAssignmentIsNamedInItsError() {
        String message = assertThrows(BadInputException.class, () -> assign("seed=1", "negatives.ratio=-1"))
                .getMessage();
        assertEquals("--set negatives.ratio=-1: negatives.ratio is -1; it must lie between 1 and 100.", message);
    }

    @Test
    void anAssignmentToAnUnknownKeyOffersTheNearest() {
        String message = assertThrows(BadInputException.class, () -> assign("evaluation.horizn=5")).getMessage();
        assertEquals("--set evaluation.horizn=5: unknown key evaluation.horizn; did you mean evaluation.horizon?",
                message);
    }

    @Test
    void anAssignmentNeedsAKeyAndAValue() {
        assertThrows(BadInputException.class, () -> assign("seed"));
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.json");
        String message = assertThrows(BadInputException.class, () -> ExperimentJson.read(file)).getMessage();
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void aFileIsNamedInItsErrors(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"sede\": 1}");
        String message = assertThrows(BadInputException.class, () -> ExperimentJson.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
    }
}
