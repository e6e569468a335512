package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.RecommendationRow;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Waves of 20, 30 and 25 new users with 20 clicks each begin at seconds 0, 1000 and 2000; each wave likes items of its
/// own.
class RollingOriginsTest {
    private static final Dataset DATASET = data();
    private static final Set<SystemName> BASELINES = EnumSet.of(SystemName.POPULARITY, SystemName.EASE);
    private static final List<String> PROTOCOL = List.of("evaluation.minEvents=8", "evaluation.revealed=[0,1,5]");
    private static final String ORIGINS = "evaluation.origins=[\"1970-01-01T00:16:40Z\",\"1970-01-01T00:33:20Z\"]";

    @Test
    void everyCohortUserIsRecommendedToOnceBySystemAndLength() {
        FinishedRun run = run(JobContext.unobserved(), ORIGINS);
        assertEquals(55, run.result().cohort().size());
        Map<Integer, Long> lists = run.recommendations().stream().filter(row -> row.rank() == 1)
                .collect(Collectors.groupingBy(RecommendationRow::user, Collectors.counting()));
        assertThat(lists).hasSize(55).allSatisfy((user, count) -> assertEquals(2 * 3, count));
    }

    /// Popularity before the first origin knows the first wave alone; before the second it knows the second wave too.
    @Test
    void everyPersonIsServedByTheTrainingBeforeThem() {
        FinishedRun run = run(JobContext.unobserved(), ORIGINS);
        for (int wave = 1; wave <= 2; wave++) {
            String people = "u" + wave + "-";
            List<String> shown = run.recommendations().stream()
                    .filter(row -> row.system() == SystemName.POPULARITY && row.n() == 0 && row.rank() == 1)
                    .filter(row -> DATASET.users().id(row.user()).startsWith(people))
                    .map(row -> DATASET.items().id(row.item())).distinct().toList();
            assertThat(shown).containsExactly("hit" + (wave - 1));
        }
    }

    @Test
    void theResultTellsOriginsTimingsAndNotes() {
        RunResult result = run(JobContext.unobserved(), ORIGINS).result();
        assertEquals(2, result.origins());
        assertEquals(2_000_000, result.cohort().splitAt());
        assertThat(result.views().origins().getFirst().means()).hasSize(2 * 2);
        assertThat(result.timings()).extracting(RunResult.Timing::phase).contains("Origin 1 of 2: baselines",
                "Origin 2 of 2: evaluation", "statistics");
        assertThat(result.notes()).anyMatch(note -> note.startsWith("2 origins instead of evaluation.splitAt"));
    }

    @Test
    void progressNamesTheOriginAndOnlyRises() {
        List<Progress> heard = new ArrayList<>();
        run(listening(heard, Integer.MAX_VALUE), ORIGINS);
        assertThat(heard).extracting(Progress::phase).anyMatch(phase -> phase.startsWith("Origin 2 of 2: "));
        assertThat(heard).extracting(Progress::fraction).isSorted();
    }

    @Test
    void aRunStopsBetweenItsOrigins() {
        List<Progress> heard = new ArrayList<>();
        JobContext stopping = listening(heard, 1);
        assertThrows(CancelledException.class, () -> run(stopping, ORIGINS));
        assertThat(heard).extracting(Progress::phase).noneMatch(phase -> phase.startsWith("Resampling"));
    }

    @Test
    void withoutOriginsNothingNamesThem() {
        RunResult result = run(JobContext.unobserved(), "evaluation.splitAt=1970-01-01T00:16:40Z").result();
        assertThat(result.views().origins()).isEmpty();
        assertThat(result.timings()).extracting(RunResult.Timing::phase).noneMatch(phase -> phase.contains("Origin"));
        assertEquals(1_000_000, result.cohort().splitAt());
    }

    /// Stops once the second origin has begun.
    private static JobContext listening(List<Progress> heard, int origins) {
        return new JobContext() {
            @Override
            public void checkpoint() {
                if (origins == 1 && heard.stream().anyMatch(progress -> progress.phase().startsWith("Origin 2"))) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                heard.add(progress);
            }
        };
    }

    private static FinishedRun run(JobContext context, String setting) {
        List<String> settings = new ArrayList<>(PROTOCOL);
        settings.add(setting);
        return ExperimentRunner.run(DATASET, ExperimentJson.assign(ExperimentConfig.DEFAULT, settings), BASELINES,
                context);
    }

    private static Dataset data() {
        DatasetBuilder builder = new DatasetBuilder();
        int[] users = {20, 30, 25};
        for (int wave = 0; wave < users.length; wave++) {
            for (int user = 0; user < users[wave]; user++) {
                String id = "u" + wave + "-" + user;
                builder.event(id, "hit" + wave, "click", 1_000_000L * wave + user);
                for (int event = 1; event < 20; event++) {
                    builder.event(id, String.format("i%02d", (user * 7 + event + wave) % 90), "click",
                            1_000_000L * wave + 1000L * event + user);
                }
            }
        }
        return builder.build("waves", ImportReport.none("waves"));
    }
}
