package dev.thaw.evaluate.development;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.development.DevelopmentMetrics.Calibration;
import dev.thaw.evaluate.development.DevelopmentMetrics.Chance;
import dev.thaw.evaluate.development.DevelopmentMetrics.Without;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks every system for its development metrics: each candidate of each of the cohort's decisions is a row, none is
/// sampled, and rows are forgotten as soon as they are counted.
public final class DevelopmentExamination implements Examination {
    /// Rows of one system: of a larger cohort a sample of people is looked at, of a person's candidates always all.
    private static final long MOST_ROWS = 6_000_000;
    private static final int FEWEST_USERS = 50;
    private static final long STREAM = 0xde7e;
    private static final double CALIBRATED = 0.4;
    private static final double SCANNED = 0.9;

    private final Dataset dataset;
    private final EventWeights weights;
    private final Protocol protocol;
    private final long seed;

    /// @param seed of the samples
    public DevelopmentExamination(Dataset dataset, EventWeights weights, Protocol protocol, long seed) {
        this.dataset = dataset;
        this.weights = weights;
        this.protocol = protocol;
        this.seed = seed;
    }

    @Override
    public String phase() {
        return "Development metrics";
    }

    @Override
    public Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context) {
        List<ColdUser> cohort = protocol.origins().getLast().cohort();
        List<ColdUser> people = sample(cohort, timeline);
        Calibrator calibrator = new Calibrator(dataset, protocol, timeline,
                new TrainingHistory(dataset, protocol.t0(), weights, protocol.relevant()), systems, seed);
        List<Predictor> predictors = new ArrayList<>();
        for (int k = 0; k < systems.size(); k++) {
            predictors.add(calibrator.predictor(systems.get(k), context.phase(CALIBRATED * k / systems.size(),
                    CALIBRATED * (k + 1) / systems.size())));
        }
        Calibration calibration = calibrator.calibration();
        List<PersonRows> rows = OrderedWork.of("Judging every candidate", people,
                person -> rows(person, predictors, calibration, timeline), context.phase(CALIBRATED, SCANNED));
        DevelopmentStatistics statistics = new DevelopmentStatistics(
                predictors.stream().map(predictor -> predictor.system().system()).toList(),
                rows.stream().map(PersonRows::sums).toList(), context.phase(SCANNED, 1));
        DevelopmentMetrics metrics = new DevelopmentMetrics(people.size(),
                people.stream().mapToInt(person -> person.decisions().size()).sum(),
                rows.stream().mapToLong(PersonRows::rows).sum(), rows.stream().mapToLong(PersonRows::targets).sum(),
                calibration, statistics.values(), statistics.reliability(), maps(predictors),
                without(predictors, calibrator.hasPeople()));
        return new Answer(views -> views.withDevelopment(metrics), notes(cohort.size(), people.size()));
    }

    /// What one person's decisions add up to.
    ///
    /// @param sums by system, the base rate last where there is one
    private record PersonRows(UserSums[] sums, long rows, long targets) {}

    private PersonRows rows(ColdUser person, List<Predictor> predictors, @Nullable Calibration calibration,
            CatalogTimeline timeline) {
        UserSums[] sums = new UserSums[predictors.size() + 1];
        Arrays.setAll(sums, _ -> new UserSums());
        long rows = 0;
        long targets = 0;
        for (int length = 0; length < person.decisions().size(); length++) {
            ColdDecision cold = person.decisions().get(length);
            DecisionPoint decision = new DecisionPoint(UserState.of(dataset, person.user(), cold.revealed()),
                    timeline.at(cold.moment()));
            int[] candidates = decision.candidates(protocol.excludeSeen());
            for (int k = 0; k < predictors.size(); k++) {
                predictors.get(k).judge(length, decision, candidates, cold.targets(), sums[k]);
            }
            for (boolean target : Predictor.labels(candidates, cold.targets())) {
                rows++;
                targets += target ? 1 : 0;
                if (calibration != null) {
                    sums[predictors.size()].addRow(calibration.prevalence(), target);
                }
            }
        }
        return new PersonRows(sums, rows, targets);
    }

    private List<ColdUser> sample(List<ColdUser> cohort, CatalogTimeline timeline) {
        long perPerson = (long) timeline.at(Long.MAX_VALUE).available().length * protocol.revealed().size();
        int most = (int) Math.max(FEWEST_USERS, MOST_ROWS / Math.max(1, perPerson));
        if (cohort.size() <= most) {
            return cohort;
        }
        int[] order = new int[cohort.size()];
        SeededRandom.permutation(order, SeededRandom.of(seed, STREAM));
        return IntStream.of(Arrays.stream(order).limit(most).sorted().toArray()).mapToObj(cohort::get).toList();
    }

    private List<Chance> maps(List<Predictor> predictors) {
        List<Chance> maps = new ArrayList<>();
        for (Predictor predictor : predictors) {
            for (int length = 0; length < predictor.maps().size(); length++) {
                LogisticMap map = predictor.maps().get(length);
                maps.add(new Chance(predictor.system().system(), protocol.revealed().get(length),
                        predictor.input().text(), map.intercept(), map.slope()));
            }
        }
        return maps;
    }

    private static List<Without> without(List<Predictor> predictors, boolean anybody) {
        return predictors.stream().filter(predictor -> !predictor.hasChances())
                .map(predictor -> new Without(predictor.system().system(),
                        ChanceInput.reason(predictor.system().system(), anybody)))
                .toList();
    }

    private static List<String> notes(int cohort, int people) {
        return cohort == people
                ? List.of()
                : List.of("Development metrics look at " + people + " of the " + cohort
                        + " cohort users, drawn at random, at all their candidates.");
    }
}
