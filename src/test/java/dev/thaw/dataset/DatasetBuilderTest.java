package dev.thaw.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.failure.CancelledException;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {
    private static Dataset build(boolean reversed) {
        DatasetBuilder builder = new DatasetBuilder();
        String[][] rows = {{"u10", "b", "view", "5"}, {"u9", "a", "VIEW", "5"}, {"u10", "a", "Add to cart", "3"}};
        for (int k = 0; k < rows.length; k++) {
            String[] row = rows[reversed ? rows.length - 1 - k : k];
            builder.event(row[0], row[1], row[2], Long.parseLong(row[3]));
        }
        return builder.build("three", ImportReport.none("test"));
    }

    @Test
    void numbersFollowTheTextOrderOfIds() {
        Dataset dataset = build(false);
        assertEquals("u10", dataset.users().id(1));
        assertEquals("u9", dataset.users().id(2));
        assertEquals(2, dataset.users().find("u9"));
        assertEquals(0, dataset.users().find("u"));
    }

    @Test
    void fileOrderDecidesNothing() {
        Dataset one = build(false);
        Dataset other = build(true);
        assertEquals(one.fingerprint(), other.fingerprint());
        for (int row = 0; row < 3; row++) {
            assertEquals(one.log().user(row), other.log().user(row));
            assertEquals(one.log().item(row), other.log().item(row));
        }
    }

    @Test
    void rowsAreInTimeOrderAndCutStrictlyBefore() {
        InteractionLog log = build(false).log();
        assertEquals(3, log.timestamp(0));
        assertEquals(1, log.before(5).size());
        assertEquals(3, log.before(6).size());
        assertArrayEquals(new int[]{0, 1}, log.rowsByUser(3)[1]);
    }

    @Test
    void typesMatchWithoutRegardToCaseAndBlanks() {
        Dataset dataset = build(false);
        assertEquals(2, dataset.eventTypes().size());
        assertEquals(0, dataset.typeIndex(new EventType("ADD_TO_CART")));
    }

    @Test
    void fingerprintFollowsTheContent() {
        Dataset other = new DatasetBuilder().event("u10", "b", "view", 6).build("three", ImportReport.none("test"));
        assertNotEquals(build(false).fingerprint(), other.fingerprint());
    }

    @Test
    void ratingsRoundHalfUp() {
        assertEquals("rating_1", EventType.ofRating(0.5).name());
        assertEquals("rating_4", EventType.ofRating(3.5).name());
        assertEquals("rating_5", EventType.ofRating(5).name());
    }

    @Test
    void orderOfEqualImpressionsDecidesNothing() {
        DatasetBuilder one = new DatasetBuilder().impression("u", 5, "r", 1, "i", 0.5, true).impression("u", 5, "r", 1,
                "i", 0.25, false);
        DatasetBuilder other = new DatasetBuilder().impression("u", 5, "r", 1, "i", 0.25, false).impression("u", 5,
                "r", 1, "i", 0.5, true);
        assertEquals(one.build("x", ImportReport.none("test")).fingerprint(),
                other.build("x", ImportReport.none("test")).fingerprint());
    }

    @Test
    void buildingStopsWhereACheckpointSaysSo() {
        DatasetBuilder builder = new DatasetBuilder().event("u", "i", "view", 5);
        assertThrows(CancelledException.class, () -> builder.build("x", ImportReport.none("test"), () -> {
            throw new CancelledException();
        }));
    }
}
