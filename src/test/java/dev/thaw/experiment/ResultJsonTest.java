package dev.thaw.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.failure.BadInputException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private static final RunResult RESULT = SampleResult.of("one");

    @Test
    void whatIsWrittenIsReadBack() {
        assertEquals(RESULT, ResultJson.read(ResultJson.write(RESULT), "result.json"));
    }

    @Test
    void theCompactFormIsTheSameResultInOneLine() {
        assertEquals(RESULT, ResultJson.read(ResultJson.compact(RESULT), "result.json"));
        assertFalse(ResultJson.compact(RESULT).contains("\n"));
    }

    @Test
    void notANumberIsWrittenAsNull() throws IOException {
        String json = ResultJson.write(RESULT);
        assertFalse(json.contains("NaN"));
        assertTrue(JsonMapper.builder().build().readTree(json).at("/curve/1/mean").isNull());
    }

    @Test
    void theContractsKeysStandWhereReadersLookForThem() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(ResultJson.write(RESULT));
        assertEquals("one", json.get("run").textValue());
        assertEquals(107, json.at("/cohort/size").intValue());
        assertEquals("hybrid", json.at("/curve/0/system").textValue());
        assertEquals("hit@3", json.at("/curve/0/metric").textValue());
        assertEquals("joint", json.at("/provenance/configuration/mixer/training").textValue());
        assertEquals(0.97, json.at("/mixer/0/contentWeight").doubleValue());
        assertEquals("validation", json.at("/baselines/0/chosenBy").textValue());
        assertEquals("recent_popularity", json.at("/baselines/0/system").textValue());
        assertEquals(12.5, json.at("/timings/0/seconds").doubleValue());
    }

    @Test
    void furtherViewsHaveKeysOfTheirOwn() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(ResultJson.write(RESULT));
        assertEquals(2, json.get("origins").size());
        assertEquals(52, json.at("/origins/1/cohort").intValue());
        assertEquals("ease", json.at("/origins/0/means/0/system").textValue());
        assertEquals(3, json.at("/itemHistory/0/from").intValue());
        assertEquals(5, json.at("/itemHistory/0/to").intValue());
        assertTrue(json.at("/itemHistory/1/to").isNull());
        assertEquals("both_cold", json.at("/coldGroups/0/group").textValue());
        assertEquals(0.7, json.at("/mixerByItemHistory/0/contentWeight").doubleValue());
        assertEquals("Kenya", json.at("/byAttribute/0/value").textValue());
        assertEquals(0.7, json.at("/tradeoff/0/lambda").doubleValue());
        assertEquals("first", json.at("/conversions/byWeek/arms/0/arm").textValue());
        assertTrue(json.at("/conversions/recommendable/logRank").isNull());
        assertEquals("u1", json.at("/conversions/early/rows/0/userId").textValue());
        assertFalse(json.has("views"));
    }

    @Test
    void aResultFromBeforeTheFurtherViewsOpensWithoutThem() throws IOException {
        ObjectNode json = (ObjectNode) JsonMapper.builder().build().readTree(ResultJson.write(RESULT));
        json.remove(List.of("origins", "itemHistory", "coldGroups", "mixerByItemHistory", "byAttribute",
                "tradeoff", "development", "clicks", "weeks", "conversions"));
        RunResult read = ResultJson.read(json.toString(), "result.json");
        assertEquals(FurtherViews.NONE, read.views());
        assertEquals(1, read.origins());
        assertEquals(RESULT.curve(), read.curve());
    }

    @Test
    void keysOfALaterVersionArePassedOver() {
        String json = ResultJson.write(RESULT).replaceFirst("\\{", "{\"seasons\": [],");
        assertEquals(RESULT, ResultJson.read(json, "result.json"));
    }

    @Test
    void aListThatAnEarlierVersionDidNotWriteIsEmpty() {
        String json = ResultJson.compact(RESULT).replaceFirst("\"baselines\":\\[.*?\\],", "");
        assertFalse(json.contains("protocolQuality"));
        assertEquals(List.of(), ResultJson.read(json, "result.json").baselines());
    }

    @Test
    void anotherFileIsNamedInOneSentence() {
        String message = assertThrows(BadInputException.class, () -> ResultJson.read("[1]", "list.json"))
                .getMessage();
        assertTrue(message.startsWith("list.json is not the result of a run"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void mixerOfAnEarlierVersionHasNoShareInterval() {
        String text = ResultJson.compact(SampleResult.of("old"))
                .replaceAll(",\"(shareLower|shareUpper|change|changeLower|changeUpper)\":null", "")
                .replaceAll("\"weeks\":\\{.*\\}\\]\\}", "\"weeks\":null")
                .replaceFirst("\"tradeoff\":\\[.*?\\]", "\"tradeoff\":[]");
        assertFalse(text.contains("shareLower") || text.contains("changeLower"), text);

        MixerPoint point = ResultJson.read(text, "an old result").mixer().getFirst();

        assertEquals(new MixerPoint(0, 0.97, 0.9, 0.99, 0.8, 107), point);
        assertFalse(point.hasShareInterval());
        assertFalse(point.hasChange());
    }
}
