package dev.thaw.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void warmUpsAreDoneButDoNotCount() {
        List<String> done = new ArrayList<>();
        List<double[]> seconds = new Rounds(2, 3).seconds("work", JobContext.unobserved(),
                List.of(_ -> done.add("first"), _ -> done.add("second")));
        assertEquals(2 * 5, done.size());
        assertEquals(List.of("first", "second", "first"), done.subList(0, 3));
        assertEquals(List.of(3, 3), seconds.stream().map(part -> part.length).toList());
    }

    @Test
    void aRoundStopsWhereItsJobIsCancelled() {
        int[] rounds = {0};
        JobContext cancelledInTheSecond = new JobContext() {
            @Override
            public void checkpoint() {
                if (rounds[0] == 2) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
        assertThrows(CancelledException.class, () -> new Rounds(0, 5).seconds("work", cancelledInTheSecond, inner -> {
            rounds[0]++;
            inner.checkpoint();
        }));
        assertEquals(2, rounds[0]);
    }
}
