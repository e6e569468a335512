package dev.thaw.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenchmarkWorldTest {
    private static final BenchmarkWorld WORLD = new BenchmarkWorld(500, 100, 5_000, 3);
    private final Dataset dataset = WORLD.dataset(JobContext.unobserved());

    @Test
    void theWorldHasTheSizeAskedFor() {
        assertEquals(500, dataset.users().size() - 1);
        assertEquals(100, dataset.items().size() - 1);
        assertEquals(5_000, dataset.log().size());
    }

    @Test
    void equalSeedsGiveEqualWorlds() {
        assertEquals(dataset.fingerprint(), WORLD.dataset(JobContext.unobserved()).fingerprint());
    }

    @Test
    void aFewItemsTakeMostOfTheEvents() {
        int[] counts = new int[dataset.items().size()];
        for (int row = 0; row < dataset.log().size(); row++) {
            counts[dataset.log().item(row)]++;
        }
        Arrays.sort(counts);
        int top = Arrays.stream(counts, counts.length - 20, counts.length).sum();
        assertTrue(top > dataset.log().size() / 2, "the top fifth has " + top);
    }

    @Test
    void nobodyDoesAnythingBeforeSigningUp() {
        for (int row = 0; row < dataset.log().size(); row++) {
            Long signup = dataset.users().signupAt(dataset.log().user(row));
            assertTrue(signup != null && signup <= dataset.log().timestamp(row), "row " + row);
        }
    }
}
