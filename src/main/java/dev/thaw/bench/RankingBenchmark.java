package dev.thaw.bench;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridSettings;
import dev.thaw.recommend.hybrid.HybridTrainer;
import dev.thaw.sampling.EventWeights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Answers decisions with the trained hybrid: the catalogue as of the moment, the candidates, folding the person in, both
/// towers and the mixer over all items, the top ten.
///
/// People come from newcomers to the most active ones. Scoring is plain Java and its time does not depend on how long
/// the weights were trained, so they are trained for one epoch. A lone decision runs on one thread; a cohort on every core.
///
/// @param world     whose people and items
/// @param settings  the hybrid
/// @param decisions decisions a round
/// @param rounds    how often
record RankingBenchmark(BenchmarkWorld world, HybridSettings settings, int decisions, Rounds rounds)
        implements
            Benchmark {
    private static final int LENGTH = 10;
    private static final double MILLIS = 1000;
    private static final double P95 = 0.95;
    /// Known of the people at most: what lies beyond makes a decision no slower for the content tower.
    private static final int MOST_KNOWN = 50;

    /// 10,000 items, 64 dimensions.
    static RankingBenchmark standard() {
        return new RankingBenchmark(new BenchmarkWorld(5_000, 10_000, 200_000, 7), TrainingBenchmark.settings(64, 256),
                400, new Rounds(1, 5));
    }

    @Override
    public BenchmarkName name() {
        return BenchmarkName.RANKING;
    }

    @Override
    public Measurement run(JobContext context) {
        context.publish(new Progress("Making events", 0));
        PeakMemory.begin();
        Dataset dataset = world.dataset(context);
        TrainingHistory history = TrainingBenchmark.history(dataset);
        HybridRecommender hybrid = new HybridTrainer(settings).train(history, context.phase(0, 0.6));
        Questions questions = new Questions(dataset, history, decisions);
        double[] lone = new double[rounds.counted() * decisions];
        int[] asked = {-rounds.warmUps() * decisions};
        rounds.seconds("Ranking for one person at a time", context.phase(0.6, 0.8), inner -> {
            for (int k = 0; k < decisions; k++) {
                inner.checkpoint();
                long start = System.nanoTime();
                questions.answer(hybrid, k);
                double seconds = (System.nanoTime() - start) / 1e9;
                if (asked[0] >= 0) {
                    lone[asked[0]] = seconds;
                }
                asked[0]++;
            }
        });
        double[] cohort = rounds.seconds("Ranking for a cohort", context.phase(0.8, 1),
                inner -> IntStream.range(0, decisions).parallel().forEach(k -> {
                    inner.checkpoint();
                    questions.answer(hybrid, k);
                }));
        return measured(lone, cohort);
    }

    private Measurement measured(double[] lone, double[] cohort) {
        Arrays.sort(lone);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("items", world.items());
        sizes.put("dimensions", settings.content().embeddingSize());
        sizes.put("decisions", decisions);
        List<Figure> figures = new ArrayList<>(List.of(Figure.once("rankingSeconds", Figure.quantile(lone, 0.5)),
                Figure.once("p50RankingMilliseconds", MILLIS * Figure.quantile(lone, 0.5)),
                Figure.once("p95RankingMilliseconds", MILLIS * Figure.quantile(lone, P95)),
                Figure.rate("usersPerSecond", decisions, cohort)));
        PeakMemory.figure().ifPresent(figures::add);
        return new Measurement(name(), sizes, rounds.counted(), figures);
    }

    /// People with 0 … 50 known events, each asked about the moment after the last event of all.
    private static final class Questions {
        private final CatalogTimeline timeline;
        private final UserState[] people;
        private final long moment;

        Questions(Dataset dataset, TrainingHistory history, int count) {
            boolean[] relevant = new boolean[dataset.eventTypes().size()];
            Arrays.fill(relevant, true);
            EventWeights weights = EventWeights.of(dataset, ExperimentConfig.DEFAULT_EVENTS);
            timeline = CatalogTimeline.of(dataset, dataset.log(), weights, relevant);
            moment = dataset.log().timestamp(dataset.log().size() - 1) + Duration.ofHours(1).toMillis();
            int[][] rows = dataset.log().rowsByUser(dataset.users().size());
            people = new UserState[count];
            for (int k = 0; k < count; k++) {
                int user = 1 + k * (rows.length - 1) / count;
                int known = Math.min(rows[user].length, k % (MOST_KNOWN + 1));
                people[k] = history.userState(user, Arrays.copyOf(rows[user], known));
            }
        }

        Ranking answer(HybridRecommender hybrid, int person) {
            DecisionPoint decision = new DecisionPoint(people[person], timeline.at(moment));
            int[] candidates = decision.candidates(true);
            return Ranking.top(candidates, hybrid.score(decision, candidates).values(), LENGTH);
        }
    }
}
