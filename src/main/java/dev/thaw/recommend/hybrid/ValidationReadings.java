package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.recommend.replay.ReplayQuality;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well the towers serve people they have never seen, for whoever watches a training. It decides nothing and draws
/// nothing at random, so that watching changes no number.
///
/// Only training that keeps newcomers aside has such people: they are those of the replay, who come after everything the
/// towers have seen so far.
final class ValidationReadings {
    private final List<ReplayDecision> decisions;
    private Map<String, Double> latest = Map.of();

    /// @param decisions of people the towers do not know; may be none, then nothing is told
    ValidationReadings(List<ReplayDecision> decisions) {
        this.decisions = decisions;
    }

    /// Takes the towers' scores after an epoch.
    ///
    /// @param description   s_C by decision, `[decisions][candidates]`
    /// @param behaviour     s_K likewise
    void measured(int epoch, double[][] description, double[][] behaviour) {
        if (!decisions.isEmpty()) {
            latest = Map.of("validated epoch", (double) epoch, "content Hit@3",
                    ReplayQuality.hit(decisions, description), "collaborative Hit@3",
                    ReplayQuality.hit(decisions, behaviour));
        }
    }

    /// The same job, whose every report repeats what was measured last: a watcher may miss any single one.
    JobContext beside(JobContext context) {
        return context.telling(progress -> {
            Map<String, Double> readings = new TreeMap<>(progress.readings());
            readings.putAll(latest);
            return new Progress(progress.phase(), progress.fraction(), readings);
        });
    }
}
