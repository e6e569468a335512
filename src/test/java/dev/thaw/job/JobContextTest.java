package dev.thaw.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobContextTest {
    private final List<Progress> heard = new ArrayList<>();
    private final JobContext job = new JobContext() {
        @Override
        public void checkpoint() {
            // nobody asks to stop
        }

        @Override
        public void publish(Progress progress) {
            heard.add(progress);
        }
    };

    @Test
    void aPhaseFillsItsPartOfTheWhole() {
        job.phase(0.5, 0.75).publish(new Progress("Sorting", 0.5));
        assertThat(heard).containsExactly(new Progress("Sorting", 0.625));
    }

    @Test
    void aNameStandsBeforeEachPhaseAndReadingsStay() {
        job.named("Origin 2 of 4").phase(0, 0.5).publish(new Progress("Sorting", 1, Map.of("rows/s", 5.0)));
        assertThat(heard).containsExactly(new Progress("Origin 2 of 4: Sorting", 0.5, Map.of("rows/s", 5.0)));
    }
}
