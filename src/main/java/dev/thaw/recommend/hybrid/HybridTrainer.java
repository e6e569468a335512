package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.RecommenderTrainer;
import dev.thaw.recommend.TrainingHistory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Trains the hybrid on everything before a history's cut-off.
///
/// How the mixer learns is `mixer.training`: see [StackedTraining], [LeakyTraining] and [JointTraining]. The same data,
/// settings and seed give the same weights bit by bit on the same machine.
public final class HybridTrainer implements RecommenderTrainer<HybridRecommender> {
    private final HybridSettings settings;

    public HybridTrainer(HybridSettings settings) {
        this.settings = settings;
    }

    /// @throws BadInputException if no event in the window has a positive weight
    @Override
    public HybridRecommender train(TrainingHistory history, JobContext context) {
        long from = windowStart(history);
        requirePositives(history, from);
        TrainingPlan plan = new TrainingPlan(history, settings, from, windows(history));
        return switch (settings.mixer().training()) {
            case STACKED -> new StackedTraining(plan).run(context);
            case LEAKY -> new LeakyTraining(plan).run(context);
            case JOINT -> new JointTraining(plan, 0).run(context);
            case ID_DROPOUT -> new JointTraining(plan, JointTraining.HIDDEN_USERS).run(context);
        };
    }

    private long windowStart(TrainingHistory history) {
        Integer days = settings.windowDays();
        return days == null ? Long.MIN_VALUE : history.cutoff() - days * 86_400_000L;
    }

    private void requirePositives(TrainingHistory history, long from) {
        InteractionLog log = history.log();
        for (int row = log.firstAtOrAfter(from); row < log.size(); row++) {
            if (history.weights().isPositive(log.type(row))) {
                return;
            }
        }
        String cutoff = Instant.ofEpochMilli(history.cutoff()).toString();
        throw new BadInputException(settings.windowDays() == null
                ? "There is no event with a positive weight before " + cutoff
                        + " to train on; choose a later evaluation.splitAt or give more event types a weight above 0."
                : "window.days is " + settings.windowDays()
                        + ", and no event with a positive weight lies in that window"
                        + " before " + cutoff + "; choose a longer window or leave it out.");
    }

    static List<Long> windows(TrainingHistory history) {
        InteractionLog log = history.log();
        long[] times = new long[log.size()];
        int count = 0;
        for (int row = 0; row < log.size(); row++) {
            if (history.weights().isPositive(log.type(row))) {
                times[count++] = log.timestamp(row);
            }
        }
        return PopularityFeatures.windows(Arrays.copyOf(times, count));
    }
}
