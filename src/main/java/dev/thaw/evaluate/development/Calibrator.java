package dev.thaw.evaluate.development;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.PastCohort;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.development.DevelopmentMetrics.Calibration;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Rehearsal;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.baseline.Popularity;
import dev.thaw.recommend.baseline.RecentPopularity;
import dev.thaw.recommend.replay.Replay;
import dev.thaw.sampling.SeededRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Learns how scores become probabilities, from people before the split and from systems that had not seen them.
///
/// Newcomers of [T₁, T₀) are revealed at the cohort's history lengths ([PastCohort]) and scored by each system as it
/// stood before T₁ ([Rehearsal]; counts are simply counted again). Of a decision's candidates all targets are kept and a
/// sample of the others that stands for all of them by its weight, so the intercept is that of unsampled prevalence. Every
/// history length has a map of its own, because how boldly a score tells items apart depends on how much is known.
final class Calibrator {
    private static final int MOST_PEOPLE = 200;
    /// Candidates that are no targets, sampled from each decision.
    private static final int OTHERS = 100;
    /// Of fewer decisions at one history length all lengths together are asked.
    private static final int FEWEST_DECISIONS = 20;
    private static final long STREAM = 0xca11;

    private final Dataset dataset;
    private final Protocol protocol;
    private final CatalogTimeline timeline;
    private final TrainingHistory history;
    private final long seed;
    private final long innerCut;
    private final List<ColdUser> people;
    private final Map<Integer, Integer> decisionsAt = new HashMap<>();
    private double prevalence = Double.NaN;

    /// @param systems one of them may know its own T₁
    /// @param history everything before the split
    Calibrator(Dataset dataset, Protocol protocol, CatalogTimeline timeline, TrainingHistory history,
            List<? extends Recommender> systems, long seed) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.timeline = timeline;
        this.history = history;
        this.seed = seed;
        this.innerCut = systems.stream().flatMap(system -> system.rehearsal().stream()).mapToLong(Rehearsal::cutoff)
                .findFirst().orElseGet(() -> Replay.innerCut(history, Long.MIN_VALUE));
        this.people = PastCohort.of(dataset, protocol, innerCut, history.cutoff(), MOST_PEOPLE, seed);
        people.forEach(person -> person.decisions()
                .forEach(decision -> decisionsAt.merge(decision.n(), 1, Integer::sum)));
    }

    /// A system with its maps, where it has any.
    Predictor predictor(Recommender system, JobContext context) {
        ChanceInput input = ChanceInput.of(system.system());
        Optional<Recommender> earlier = earlier(system);
        if (earlier.isEmpty() || people.isEmpty()) {
            return new Predictor(system, input, List.of());
        }
        Map<Integer, LabelledScores> rows = rows(earlier.get(), input, context);
        LabelledScores all = new LabelledScores();
        protocol.revealed().forEach(n -> all.addAll(rows.getOrDefault(n, new LabelledScores())));
        if (!all.hasBoth()) {
            return new Predictor(system, input, List.of());
        }
        prevalence = all.prevalence();
        return new Predictor(system, input, protocol.revealed().stream().map(n -> {
            LabelledScores own = rows.getOrDefault(n, all);
            return LogisticMap.fit(decisionsAt.getOrDefault(n, 0) >= FEWEST_DECISIONS && own.hasBoth() ? own : all);
        }).toList());
    }

    /// Whether anybody came in time to calibrate on.
    boolean hasPeople() {
        return !people.isEmpty();
    }

    /// What the maps rest on; null where no system had one.
    @Nullable
    Calibration calibration() {
        return Double.isNaN(prevalence)
                ? null
                : new Calibration(people.size(), people.stream().mapToInt(person -> person.decisions().size()).sum(),
                        innerCut, prevalence);
    }

    /// The system that knows nothing of the people who are replayed.
    private Optional<Recommender> earlier(Recommender system) {
        return switch (ChanceInput.of(system.system())) {
            case NONE -> Optional.empty();
            case SCORE -> system.rehearsal().map(Rehearsal::system);
            case LOG_SHARE -> Optional.of(system instanceof RecentPopularity recent
                    ? recent.before(history.before(innerCut))
                    : Popularity.train(history.before(innerCut)));
        };
    }

    /// By history length.
    private Map<Integer, LabelledScores> rows(Recommender system, ChanceInput input, JobContext context) {
        Map<Integer, LabelledScores> all = new HashMap<>();
        OrderedWork.of("Calibrating", people, person -> rows(person, system, input), context)
                .forEach(ofPerson -> ofPerson.forEach((n, rows) -> all
                        .computeIfAbsent(n, _ -> new LabelledScores()).addAll(rows)));
        return all;
    }

    private Map<Integer, LabelledScores> rows(ColdUser person, Recommender system, ChanceInput input) {
        Map<Integer, LabelledScores> rows = new HashMap<>();
        RandomGenerator random = SeededRandom.of(seed, STREAM, person.user());
        for (ColdDecision cold : person.decisions()) {
            DecisionPoint decision = new DecisionPoint(UserState.of(dataset, person.user(), cold.revealed()),
                    timeline.at(cold.moment()));
            int[] candidates = decision.candidates(protocol.excludeSeen());
            double weight = (double) people.size() / decisionsAt.getOrDefault(cold.n(), 1);
            add(input.of(system.score(decision, candidates).values()), Predictor.labels(candidates, cold.targets()),
                    weight, random, rows.computeIfAbsent(cold.n(), _ -> new LabelledScores()));
        }
        return rows;
    }

    /// All targets, and of the others each with the same chance (Knuth's selection sampling).
    private static void add(double[] inputs, boolean[] labels, double weight, RandomGenerator random,
            LabelledScores rows) {
        int left = 0;
        for (boolean label : labels) {
            left += label ? 0 : 1;
        }
        int wanted = Math.min(OTHERS, left);
        double each = wanted == 0 ? 0 : weight * left / wanted;
        for (int k = 0; k < inputs.length; k++) {
            if (labels[k]) {
                rows.add(inputs[k], true, weight);
            } else if (random.nextInt(left--) < wanted) {
                wanted--;
                rows.add(inputs[k], false, each);
            }
        }
    }
}
