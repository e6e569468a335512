package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The sample data that comes with Thaw is what this version of the world makes.
class CampusSampleTest {
    private static final Path CAMPUS = Path.of("sample-data", "campus");
    private static final int ROWS = 2000;

    @Test
    void truthHoldsTheSettingsOfTheCampus() {
        assertThat(WorldTruth.settings(CAMPUS)).isEqualTo(WorldSettings.CAMPUS);
    }

    @Test
    void firstEventsAreThoseOfTheWorld() throws IOException {
        List<String> rows = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CAMPUS.resolve("events.csv.gz"))), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).limit(ROWS).forEach(rows::add);
        }
        assertThat(firstEvents()).isEqualTo(rows);
    }

    @Test
    void noTrackedFileIsLargerThanTwoMegabytes() throws IOException {
        try (var files = Files.list(CAMPUS)) {
            for (Path file : files.toList()) {
                assertThat(Files.size(file)).as("%s", file).isLessThan(2_000_000);
            }
        }
    }

    private static List<String> firstEvents() {
        List<String> events = new ArrayList<>();
        try {
            CampusWorld.of(WorldSettings.CAMPUS).play(new FirstEvents(events), JobContext.unobserved());
        } catch (CancelledException _) {
            // enough rows
        }
        return events;
    }

    private record FirstEvents(List<String> rows) implements WorldLog {
        @Override
        public void event(Person person, Course course, Step step, long moment) {
            if (rows.size() == ROWS) {
                throw new CancelledException();
            }
            rows.add(person.id() + "," + course.id() + "," + step.type() + "," + Instant.ofEpochMilli(moment));
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
            // only events are compared
        }
    }
}
