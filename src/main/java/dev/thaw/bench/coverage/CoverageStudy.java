package dev.thaw.bench.coverage;

import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.job.JobContext;
import dev.thaw.sampling.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws worlds for every graded estimator and counts how often its interval holds the truth.
///
/// Every world has a seed of its own, made of the study's, what is estimated and its number: a row does not depend on
/// the others, and two methods on the same statistic and kind of world meet the very same worlds.
public final class CoverageStudy {
    /// Enough to tell 95 % from 91 %.
    public static final int WORLDS = 200;
    /// Of the published table.
    public static final long SEED = 20_101;
    /// Worlds a thread draws between two checkpoints.
    private static final int STRIDE = 25;

    private CoverageStudy() {}

    /// Grades all estimators.
    ///
    /// @param worlds of each row, `>= 1`
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static List<CoverageRow> run(int worlds, long seed, JobContext context) {
        return run(Gradings.all(), worlds, seed, context);
    }

    static List<CoverageRow> run(List<Grading> gradings, int worlds, long seed, JobContext context) {
        List<Integer> starts = IntStream.iterate(0, first -> first < worlds, first -> first + STRIDE).boxed().toList();
        List<CoverageRow> rows = new ArrayList<>();
        for (Grading grading : gradings) {
            JobContext phase = context.phase((double) rows.size() / gradings.size(),
                    (rows.size() + 1.0) / gradings.size());
            rows.add(row(grading, OrderedWork.of("Grading " + grading.statistic(), starts,
                    first -> draw(grading, seed, first, Math.min(worlds, first + STRIDE)), phase).stream()
                    .flatMap(List::stream).toList()));
        }
        return rows;
    }

    private static List<Grading.Outcome> draw(Grading grading, long seed, int first, int end) {
        List<Grading.Outcome> outcomes = new ArrayList<>();
        for (int world = first; world < end; world++) {
            outcomes.add(grading.trial().draw(SeededRandom.of(seed, grading.statistic().hashCode(),
                    grading.world().hashCode(), world)));
        }
        return outcomes;
    }

    private static CoverageRow row(Grading grading, List<Grading.Outcome> outcomes) {
        int worlds = outcomes.size();
        int below = (int) outcomes.stream().filter(Grading.Outcome::below).count();
        int above = (int) outcomes.stream().filter(Grading.Outcome::above).count();
        int covered = worlds - below - above;
        double[] widths = outcomes.stream().map(Grading.Outcome::interval)
                .mapToDouble(interval -> interval.lower() == interval.upper()
                        ? 0
                        : interval.upper() - interval.lower())
                .sorted().toArray();
        double share = (double) covered / worlds;
        double squared = Interval.DEVIATE * Interval.DEVIATE / worlds;
        double centre = (share + squared / 2) / (1 + squared);
        double half = Math.sqrt(squared * (share * (1 - share) + squared / 4)) / (1 + squared);
        return new CoverageRow(grading.statistic(), grading.world(), grading.method(), grading.inUse(), worlds, covered,
                Math.max(0, centre - half), Math.min(1, centre + half), (double) below / worlds,
                (double) above / worlds, widths[widths.length / 2]);
    }
}
