package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {
    @TempDir
    private Path temporary;
    private TestFolder folder;
    private Path file;

    @BeforeEach
    void writeTable() {
        folder = new TestFolder(temporary);
        file = folder.write("log.csv", "who;what;did;at;stars;kind;label;paid",
                "u1;i1;look;01.02.2024 10:00;4.5;k;One;2.5",
                "u2;i1;buy;02.02.2024 11:00;3;k;One;");
    }

    @Test
    void columnsAreTakenAsMapped() {
        Dataset dataset = folder.read(file, """
                {"user": "who", "item": "what", "type": "did", "time": "at", "timeFormat": "dd.MM.yyyy HH:mm",
                 "timeZone": "Europe/Vienna", "category": "kind", "title": "label", "value": "paid"}""");
        assertEquals(List.of("u1 i1 look 1706778000000 2.5", "u2 i1 buy 1706868000000"), TestFolder.events(dataset));
        assertEquals("k", dataset.items().category(1));
        assertEquals("One", dataset.items().title(1));
    }

    @Test
    void constantTypeHoldsForAllRows() {
        Dataset dataset = folder.read(file,
                "{\"user\": \"who\", \"item\": \"what\", \"constantType\": \"Open Page\", \"time\": \"at\"}");
        assertEquals(List.of("open_page"), dataset.eventTypes().stream().map(Object::toString).toList());
    }

    @Test
    void ratingColumnGivesTypesAndValues() {
        Dataset dataset = folder.read(file,
                "{\"user\": \"who\", \"item\": \"what\", \"rating\": \"stars\", \"time\": \"at\"}");
        assertEquals(List.of("u1 i1 rating_5 1706781600000 4.5", "u2 i1 rating_3 1706871600000 3.0"),
                TestFolder.events(dataset));
    }

    @Test
    void columnsMayBeGivenByNumber() {
        Dataset dataset = folder.read(file, "{\"user\": 1, \"item\": 2, \"type\": 3, \"time\": 4}");
        assertEquals("u1 i1 look 1706781600000", TestFolder.events(dataset).getFirst());
    }

    @Test
    void headerDelimiterAndEncodingAreObeyed() {
        Path plain = folder.write("plain.csv", StandardCharsets.ISO_8859_1,
                "é,1|a,b|see|1704103200\nè|c|see|1704103201\n");
        Dataset dataset = folder.read(plain, """
                {"user": 1, "item": 2, "type": 3, "time": 4, "timeUnit": "seconds", "header": false,
                 "delimiter": "|", "encoding": "ISO-8859-1"}""");
        assertEquals(List.of("é,1 a,b see 1704103200000", "è c see 1704103201000"), TestFolder.events(dataset));
    }

    @Test
    void textThatIsNotInTheStatedEncodingIsRefused() {
        Path latin = folder.write("latin.csv", StandardCharsets.ISO_8859_1,
                "user_id,item_id,event_type,timestamp\né,i,view,1704103200\n");
        assertEquals("latin.csv is not written in UTF-8, as the mapping says; leave the encoding out to find it out.",
                folder.refusal(latin, "{\"encoding\": \"UTF-8\"}"));
    }

    @Test
    void fileOfAFolderIsTakenAsNamed() {
        folder.write("other.csv", "user_id,item_id,event_type,timestamp", "u,i,view,1704103200");
        Dataset dataset = folder.read(temporary, "{\"file\": \"other.csv\"}");
        assertEquals(List.of("u i view 1704103200000"), TestFolder.events(dataset));
    }

    @Test
    void unknownKeyIsToldWithTheNearest() {
        assertEquals("mapping.json has the unknown key useer; did you mean user?",
                folder.refusal(file, "{\"useer\": \"who\"}"));
    }

    @Test
    void unknownColumnIsToldWithTheColumnsThereAre() {
        assertEquals(
                "log.csv has no column whom, which the mapping names for the user; its columns are who, what, did, "
                        + "at, stars, kind, label, paid.",
                folder.refusal(file, "{\"user\": \"whom\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"{\"timeZone\": \"Mars\"}!timeZone is \"Mars\"; expected is a time zone",
        "{\"timeUnit\": \"days\"}!expected is seconds, milliseconds or microseconds",
        "{\"timeFormat\": \"bb\"}!expected is a pattern", "{\"delimiter\": \"x\"}!expected is one of",
        "{\"encoding\": \"klingon\"}!expected is an encoding", "{\"header\": \"yes\"}!expected is true or false",
        "{\"user\": true}!expected is a column's name or its number from 1",
        "{\"type\": \"did\", \"rating\": \"stars\"}!exclude each other", "[1]!must hold one JSON object",
        "{\"user\": !is not JSON"})
    void badMappingIsRefusedWithWhatIsExpected(String mapping, String part) {
        String message = folder.refusal(file, mapping);
        assertTrue(message.contains(part), message);
    }

    @Test
    void missingMappingIsRefused() {
        BadInputAssertions.assertRefused(() -> MappingJson.read(temporary.resolve("none.json")),
                "There is no mapping file");
    }

    @Test
    void writtenMappingReadsTheSame() {
        TableMapping said = new TableMapping("log.csv", "who", "what", null, null, "stars", "at", null,
                "dd.MM.yyyy HH:mm", ZoneId.of("Europe/Vienna"), "kind", "label", "paid", true, Delimiter.TAB,
                StandardCharsets.ISO_8859_1);
        Path written = temporary.resolve("written.json");
        MappingJson.write(said, written);
        assertEquals(said, MappingJson.read(written));
        MappingJson.write(TableMapping.NONE, written);
        assertEquals(TableMapping.NONE, MappingJson.read(written));
    }
}
