package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two logs of 40 users and 20 items that are the same before second 1000 and differ from then on.
class SystemsTrainingTest {
    private static final long MOMENT = 1_000_000;

    /// What retraining relies on: nothing at or after its moment, the moment itself included, reaches a system.
    @Test
    void nothingAtOrAfterTheMomentIsLearned() {
        List<double[]> one = scores(data(1));
        List<double[]> other = scores(data(2));
        assertThat(one).hasSize(2);
        for (int system = 0; system < one.size(); system++) {
            assertThat(one.get(system)).containsExactly(other.get(system));
        }
    }

    private static List<double[]> scores(Dataset dataset) {
        EventWeights weights = EventWeights.of(dataset, Map.of());
        boolean[] relevant = {true};
        SystemsTraining training = new SystemsTraining(dataset, ExperimentConfig.DEFAULT,
                EnumSet.of(SystemName.POPULARITY, SystemName.EASE), weights, relevant);
        List<Recommender> trained = training.before(MOMENT, JobContext.unobserved()).systems();
        UserState person = new UserState(new int[]{1, 2}, new int[]{0, 0}, new long[]{1, 2}, null, Map.of());
        DecisionPoint decision = new DecisionPoint(person,
                CatalogTimeline.of(dataset, dataset.log(), weights, relevant).at(MOMENT));
        int[] items = IntStream.rangeClosed(1, 20).toArray();
        return trained.stream().map(system -> system.score(decision, items).values()).toList();
    }

    private static Dataset data(long future) {
        DatasetBuilder builder = new DatasetBuilder();
        SplittableRandom past = new SplittableRandom(5);
        SplittableRandom later = new SplittableRandom(future);
        for (int user = 0; user < 40; user++) {
            builder.event("u" + user, String.format("i%02d", user % 20), "click", user);
            for (int event = 0; event < 6; event++) {
                builder.event("u" + user, String.format("i%02d", past.nextInt(20)), "click",
                        100 + past.nextLong(MOMENT - 100));
                builder.event("u" + user, String.format("i%02d", later.nextInt(20)), "click",
                        MOMENT + (event == 0 ? 0 : later.nextLong(MOMENT)));
            }
        }
        return builder.build("two futures", ImportReport.none("two futures"));
    }
}
