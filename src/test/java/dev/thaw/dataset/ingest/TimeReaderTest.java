package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
    private static Instant guessed(String text) throws BadCell {
        TimeFormat format = TimeGuess.of(List.of(text)).orElseThrow();
        return Instant.ofEpochMilli(new TimeReader(format).moment(text, "time"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1704103200|2024-01-01T10:00:00Z", "1704103200000|2024-01-01T10:00:00Z",
        "1704103200123456|2024-01-01T10:00:00.123Z", "1704103200.5|2024-01-01T10:00:00.500Z",
        "2024-01-01T10:00:00Z|2024-01-01T10:00:00Z", "2024-01-01T10:00|2024-01-01T10:00:00Z",
        "2024-01-01T12:00:00+02:00|2024-01-01T10:00:00Z", "2024-01-01T05:00:00-0500|2024-01-01T10:00:00Z",
        "2019-11-24 00:03:13.442536+00:00|2019-11-24T00:03:13.442Z", "2024-01-01 10:00:00|2024-01-01T10:00:00Z",
        "2024-01-01 10:00:00 UTC|2024-01-01T10:00:00Z", "2024-01-01|2024-01-01T00:00:00Z",
        "20240131|2024-01-31T00:00:00Z", "31.1.2024|2024-01-31T00:00:00Z", "31.01.2024 10:05|2024-01-31T10:05:00Z",
        "31/01/2024|2024-01-31T00:00:00Z", "01/31/2024 9:05 PM|2024-01-31T21:05:00Z",
        "2024/1/31 10:05:07|2024-01-31T10:05:07Z", "01-Jan-1995|1995-01-01T00:00:00Z",
        "Jan 31, 2024|2024-01-31T00:00:00Z", "Wed Jan 31 10:00:00 +0000 2024|2024-01-31T10:00:00Z",
        "Wed, 31 Jan 2024 10:00:00 GMT|2024-01-31T10:00:00Z"})
    void commonFormsAreFoundOutAndRead(String text, Instant expected) throws BadCell {
        assertEquals(expected, guessed(text));
    }

    @Test
    void timesWithoutZoneAreOfTheStatedOne() throws BadCell {
        TimeReader reader = new TimeReader(TimeFormat.USUAL.in(ZoneId.of("Europe/Vienna")));
        assertEquals(Instant.parse("2024-07-01T08:00:00Z").toEpochMilli(), reader.moment("2024-07-01T10:00", "time"));
        assertEquals(Instant.parse("2024-07-01T10:00:00Z").toEpochMilli(), reader.moment("2024-07-01T10:00Z", "time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2024-02-30", "2024-13-01T00:00:00Z", "12:30", "1704103200x", "--1", "NaN",
        "99999999999999999999"})
    void whatIsNoTimeIsRefusedWithTheValue(String text) {
        BadCell refused = assertThrows(BadCell.class, () -> new TimeReader(TimeFormat.USUAL).moment(text, "time"));
        assertEquals("time '" + text + "' is neither epoch seconds nor ISO 8601", refused.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "86399", "1969-12-31", "7258118400", "2200-01-01"})
    void timesNobodyCanMeanAreRefused(String text) {
        assertThrows(BadCell.class, () -> new TimeReader(TimeFormat.USUAL).moment(text, "time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "1970-01-02", "7258118399", "2199-12-31T23:59:59Z"})
    void theFirstAndTheLastPossibleTimesAreRead(String text) throws BadCell {
        new TimeReader(TimeFormat.USUAL).moment(text, "time");
    }

    @Test
    void dayAndMonthAreToldApartByOneClearValue() throws BadCell {
        TimeFormat format = TimeGuess.of(List.of("01/02/2024", "03/04/2024", "05/06/2024", "07/08/2024", "25/12/2024"))
                .orElseThrow();
        assertEquals(Instant.parse("2024-02-01T00:00:00Z").toEpochMilli(),
                new TimeReader(format).moment("01/02/2024", "time"));
    }

    @Test
    void dayAndMonthWithoutClearValueAreAmbiguous() {
        List<String> values = List.of("01/02/2024", "03/04/2024");
        assertTrue(TimeGuess.of(values).isEmpty());
        assertTrue(TimeGuess.isAmbiguous(values));
        assertFalse(TimeGuess.isAmbiguous(List.of("2024-01-02")));
    }

    @Test
    void junkAmongTimesDoesNotHideTheFormat() {
        assertEquals(TimeFormat.EpochUnit.MILLISECONDS,
                TimeGuess.of(List.of("1704103200000", "1704103200001", "1704103200002", "1704103200003", "n/a"))
                        .orElseThrow().unit());
    }
}
