package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import is a job: it reports how far it is and stops when asked.
class ImportJobTest {
    @TempDir
    private Path temporary;

    private Path large() {
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp\n");
        for (int k = 0; k < 60_000; k++) {
            text.append('u').append(k % 500).append(",i").append(k % 70).append(",view,").append(1_704_103_200 + k)
                    .append('\n');
        }
        return new TestFolder(temporary).write("events.csv", StandardCharsets.UTF_8, text.toString());
    }

    @Test
    void progressRisesFromNothingToTheWhole() {
        List<Double> fractions = new ArrayList<>();
        DatasetImport.read(ImportRequest.of(large()), new Recorder(fractions, Integer.MAX_VALUE));
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertTrue(fractions.size() > 10, () -> "only " + fractions.size() + " reports");
        assertEquals(1.0, fractions.getLast());
    }

    @Test
    void cancelStopsInTheMiddleOfAFile() {
        List<Double> fractions = new ArrayList<>();
        Path file = large();
        assertThrows(CancelledException.class,
                () -> DatasetImport.read(ImportRequest.of(file), new Recorder(fractions, 40)));
        assertTrue(fractions.getLast() < 0.9);
    }

    /// Writes down progress and asks to stop at the given checkpoint.
    private static final class Recorder implements JobContext {
        private final List<Double> fractions;
        private int left;

        Recorder(List<Double> fractions, int left) {
            this.fractions = fractions;
            this.left = left;
        }

        @Override
        public void checkpoint() {
            if (left-- == 0) {
                throw new CancelledException();
            }
        }

        @Override
        public void publish(Progress progress) {
            fractions.add(progress.fraction());
        }
    }
}
