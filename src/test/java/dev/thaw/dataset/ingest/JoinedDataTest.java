package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JoinedDataTest {
    private static final long DAY = 86_400_000;

    private static Dataset data(String name, DatasetBuilder builder) {
        return builder.build(name, new ImportReport("table", "said so", builder.events(), List.of(), 0, List.of()));
    }

    private static JoinedData join(Dataset first, Dataset second) {
        return JoinedData.of(first, second, JobContext.unobserved());
    }

    @Test
    void eventsOfBothAreThereUnderTheFirstName() {
        Dataset first = data("spring", new DatasetBuilder().event("b", "x", "view", DAY));
        Dataset second = data("summer", new DatasetBuilder().event("a", "y", "buy", 2 * DAY));
        Dataset joined = join(first, second).dataset();
        assertEquals("spring", joined.name());
        assertEquals(List.of("b x view 86400000", "a y buy 172800000"), TestFolder.events(joined));
        assertEquals(2, joined.report().rowsRead());
        assertTrue(joined.report().notes().stream().anyMatch(note -> note.startsWith("summer was added")));
    }

    @Test
    void joinedDataIsTheSameAsIfItHadBeenReadAtOnce() {
        Dataset first = data("a", new DatasetBuilder().event("b", "x", "view", DAY).event("c", "x", "view", DAY));
        Dataset second = data("b", new DatasetBuilder().event("a", "y", "buy", 2 * DAY));
        Dataset whole = data("c", new DatasetBuilder().event("a", "y", "buy", 2 * DAY).event("c", "x", "view", DAY)
                .event("b", "x", "view", DAY));
        assertEquals(whole.fingerprint(), join(first, second).dataset().fingerprint());
    }

    @Test
    void overlappingHalvesGiveTheWhole() {
        SplittableRandom random = new SplittableRandom(11);
        DatasetBuilder whole = new DatasetBuilder();
        DatasetBuilder early = new DatasetBuilder();
        DatasetBuilder late = new DatasetBuilder();
        for (int event = 0; event < 500; event++) {
            String user = "u" + random.nextInt(9);
            String item = "i" + random.nextInt(7);
            long time = DAY + random.nextInt(100);
            whole.event(user, item, "view", time);
            if (time < DAY + 60) {
                early.event(user, item, "view", time);
            }
            if (time >= DAY + 40) {
                late.event(user, item, "view", time);
            }
        }
        JoinedData joined = join(data("a", early), data("b", late));
        assertEquals(data("c", whole).fingerprint(), joined.dataset().fingerprint());
        assertTrue(joined.repeatedEvents() > 50);
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() {
        Dataset first = data("a", new DatasetBuilder().event("u", "x", "view", DAY).event("u", "y", "view", DAY)
                .impression("u", DAY, "r", 1, "x", 0.5, true));
        JoinedData joined = join(first, first);
        assertEquals(2, joined.repeatedEvents());
        assertEquals(1, joined.repeatedImpressions());
        assertEquals(first.fingerprint(), joined.dataset().fingerprint());
        assertTrue(joined.dataset().report().notes().stream().anyMatch(note -> note.contains("3 rows were there")));
    }

    @Test
    void rowsThatRepeatWithinOneOfTheTwoStayRepeated() {
        Dataset once = data("a", new DatasetBuilder().event("u", "x", "view", DAY));
        Dataset twice = data("b", new DatasetBuilder().event("u", "x", "view", DAY).event("u", "x", "view", DAY));
        assertEquals(2, join(once, twice).dataset().log().size());
        assertEquals(1, join(once, twice).repeatedEvents());
        assertEquals(2, join(twice, once).dataset().log().size());
    }

    @Test
    void sameMomentWithAnotherTypeIsAnotherEvent() {
        Dataset first = data("a", new DatasetBuilder().event("u", "x", "view", DAY));
        Dataset second = data("b", new DatasetBuilder().event("u", "x", "buy", DAY));
        assertEquals(2, join(first, second).dataset().log().size());
    }

    @Test
    void newDescriptionsGoBeforeOldOnesAndSilenceChangesNothing() {
        Dataset first = data("a", new DatasetBuilder()
                .item(new ItemRow("x", "Old", "film", List.of("t"), 3, DAY, Map.of("age", "1", "size", "2")))
                .user(new UserRow("u", DAY, Map.of("country", "de"))));
        Dataset second = data("b", new DatasetBuilder()
                .item(new ItemRow("x", "New", null, List.of(), Double.NaN, null, Map.of("age", "2")))
                .event("u", "x", "view", 2 * DAY));
        Dataset joined = join(first, second).dataset();
        assertEquals(new ItemRow("x", "New", "film", List.of("t"), 3, DAY, Map.of("age", "2", "size", "2")),
                joined.items().row(1));
        assertEquals(new UserRow("u", DAY, Map.of("country", "de")), joined.users().row(1));
    }

    @Test
    void whatIsMissingIsToldOfTheWhole() {
        Dataset without = data("a", new DatasetBuilder().event("u", "x", "view", DAY));
        Dataset with = data("b", new DatasetBuilder().user(new UserRow("u", DAY, Map.of())));
        assertTrue(join(without, without).dataset().report().notes().stream()
                .anyMatch(note -> note.startsWith("No sign-up dates")));
        assertTrue(join(without, with).dataset().report().notes().stream()
                .noneMatch(note -> note.startsWith("No sign-up dates")));
    }

    @Test
    void skippedRowsOfBothAreKept() {
        SkippedRow row = new SkippedRow("a.csv", 3, "time", "time is blank");
        Dataset first = new DatasetBuilder().event("u", "x", "view", DAY).build("a",
                new ImportReport("table", "", 2, List.of(row), 1, List.of()));
        Dataset joined = join(first, first).dataset();
        assertEquals(List.of(row, row), joined.report().skipped());
        assertEquals(2, joined.report().skippedRows());
    }
}
