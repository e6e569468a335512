package dev.thaw.dataset.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.dataset.profile.DatasetProfile.CategoryCount;
import dev.thaw.dataset.profile.DatasetProfile.TypeCount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetProfileTest {
    private static long at(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }

    private static DatasetBuilder threeUsers() {
        DatasetBuilder builder = new DatasetBuilder();
        builder.event("u1", "i1", "view", at("2024-01-01T00:00:00Z"));
        builder.event("u1", "i1", "view", at("2024-01-01T01:00:00Z"));
        builder.event("u1", "i2", "purchase", at("2024-01-09T00:00:00Z"));
        builder.event("u2", "i1", "view", at("2024-01-10T00:00:00Z"));
        builder.event("u3", "i1", "view", at("2024-01-31T00:00:00Z"));
        builder.item(new ItemRow("i1", "One", "books", List.of(), Double.NaN, null, Map.of()));
        builder.item(new ItemRow("i3", null, "films", List.of(), Double.NaN, null, Map.of()));
        builder.user(new UserRow("u1", at("2023-12-01T00:00:00Z"), Map.of()));
        builder.user(new UserRow("u9", null, Map.of()));
        return builder;
    }

    private static DatasetProfile profile() {
        return DatasetProfile.of(threeUsers().build("three", ImportReport.none("test")));
    }

    @Test
    void countsUsersAndItemsWithEventsAndThoseOnlyKnown() {
        var counts = profile().counts();
        assertEquals(5, counts.events());
        assertEquals(3, counts.users());
        assertEquals(4, counts.knownUsers());
        assertEquals(2, counts.items());
        assertEquals(3, counts.knownItems());
    }

    @Test
    void densityCountsPairsOnce() {
        assertEquals(4, profile().counts().pairs());
        assertEquals(4.0 / 6, profile().counts().density(), 1e-12);
    }

    @Test
    void spanGoesFromTheFirstEventToTheLast() {
        var span = profile().span();
        assertEquals("2024-01-01T00:00:00Z", span.first());
        assertEquals("2024-01-31T00:00:00Z", span.last());
        assertEquals(30, span.days(), 1e-12);
    }

    @Test
    void typesAreOrderedByCount() {
        assertEquals(List.of(new TypeCount("view", 4, 0.8, 3), new TypeCount("purchase", 1, 0.2, 1)),
                profile().eventTypes());
    }

    @Test
    void quantilesAreNearestRank() {
        Quantiles quantiles = Quantiles.of(new int[]{10, 1, 3, 2});
        assertEquals(2, quantiles.median());
        assertEquals(1, quantiles.percentile10());
        assertEquals(3, quantiles.percentile75());
        assertEquals(10, quantiles.percentile90());
        assertEquals(4.0, quantiles.mean());
    }

    @Test
    void barsDoubleInWidthAndCoverEveryCount() {
        assertEquals(List.of(new LogBin(1, 1, 2), new LogBin(2, 3, 1), new LogBin(4, 7, 0), new LogBin(8, 15, 1)),
                LogBin.of(new int[]{1, 1, 3, 9}));
    }

    @Test
    void longTailIsTheShareOfTheTopTenthRoundedUp() {
        var tail = profile().itemTail();
        assertEquals(1, tail.topItems());
        assertEquals(0.8, tail.topShare(), 1e-12);
        assertEquals(1, tail.onceOnly());
        assertEquals(1, tail.withoutEvents());
    }

    @Test
    void everyIsoWeekOfTheSpanIsCounted() {
        assertEquals(
                List.of(new WeekCount("2024-W01", "2024-01-01", 1, 1, 1.0),
                        new WeekCount("2024-W02", "2024-01-08", 1, 2, 0.5),
                        new WeekCount("2024-W03", "2024-01-15", 0, 0, 0),
                        new WeekCount("2024-W04", "2024-01-22", 0, 0, 0),
                        new WeekCount("2024-W05", "2024-01-29", 1, 1, 1.0)),
                profile().weeks());
    }

    @Test
    void weeksOfTwoYearsKeepTheirIsoYear() {
        Dataset dataset = new DatasetBuilder().event("u", "i", "view", at("2020-12-31T00:00:00Z"))
                .event("u", "i", "view", at("2021-01-04T00:00:00Z")).build("turn", ImportReport.none("test"));
        assertEquals(List.of("2020-W53", "2021-W01"), WeekCount.of(dataset).stream().map(WeekCount::week).toList());
    }

    @Test
    void onlyTheLastWeeksAreTheLast() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int week = 0; week < 20; week++) {
            builder.event("u" + week, "i", "view", at("2024-01-01T00:00:00Z") + week * 7L * 86_400_000);
        }
        DatasetProfile profile = DatasetProfile.of(builder.build("weeks", ImportReport.none("test")));
        assertEquals(20, profile.weeks().size());
        assertEquals(DatasetProfile.LAST_WEEKS, profile.lastWeeks().size());
        assertEquals("2024-W20", profile.lastWeeks().getLast().week());
    }

    @Test
    void categoriesCountItemsAndEvents() {
        assertEquals(List.of(new CategoryCount("books", 1, 4), new CategoryCount("films", 1, 0)),
                profile().categories());
    }

    @Test
    void missingThingsAreTold() {
        assertEquals(List.of("3 of 4 users have no sign-up date: their first event stands in.",
                "1 of 3 items have no category: they do not count for diversity.",
                "No impressions: Hit@3 is reported, CTR@3 cannot be."), profile().missing());
    }

    @Test
    void repeatedEventsAreWarnedOf() {
        DatasetProfile profile = DatasetProfile.of(
                threeUsers().event("u3", "i1", "view", at("2024-01-31T00:00:00Z")).build("x",
                        ImportReport.none("test")));
        assertTrue(profile.warnings().contains("1 event repeats another in user, item, type and time; it is kept."),
                () -> profile.warnings().toString());
    }

    @Test
    void emptyDataHasAProfileToo() {
        DatasetProfile profile = DatasetProfile.of(new DatasetBuilder().build("none", ImportReport.none("test")));
        assertEquals(0, profile.counts().events());
        assertNull(profile.span());
        assertTrue(ProfileText.render(profile).contains("Events            0 of 0 rows"));
    }

    @Test
    void jsonHasEveryPart() throws Exception {
        JsonNode json = JsonMapper.builder().build().valueToTree(profile());
        assertEquals(3, json.path("counts").path("users").intValue());
        assertEquals("2024-W01", json.path("weeks").path(0).path("week").textValue());
        assertEquals(0.8, json.path("eventTypes").path(0).path("share").doubleValue());
    }

    @Test
    void textIsAlignedEnglishWhateverTheLocale() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 1_234; k++) {
            builder.event("u" + k % 50, "i" + k % 7, "view", at("2024-01-01T00:00:00Z") + k * 60_000L);
        }
        Dataset dataset = builder.build("many", ImportReport.none("test"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String text = ProfileText.render(DatasetProfile.of(dataset));
            assertTrue(text.contains("Events            1,234 of 1,234 rows, 0 skipped\n"), text);
            assertTrue(text.contains("Span              2024-01-01 to 2024-01-01 (1 days)\n"), text);
            assertTrue(text.contains("view               1,234  100.0 %     50\n"), text);
        } finally {
            Locale.setDefault(before);
        }
    }
}
