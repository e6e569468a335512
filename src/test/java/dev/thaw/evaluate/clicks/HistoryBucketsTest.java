package dev.thaw.evaluate.clicks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryBucketsTest {
    @Test
    void bucketsEndAtTheCurvesLengths() {
        HistoryBuckets buckets = HistoryBuckets.of(List.of(0, 1, 2, 5, 10, 20, 50));

        assertEquals(List.of("0", "1–2", "3–5", "6–10", "11–20", "21–50", "51+"), buckets.names());
        assertEquals(0, buckets.of(0));
        assertEquals(1, buckets.of(2));
        assertEquals(2, buckets.of(3));
        assertEquals(6, buckets.of(51));
    }
}
