package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.replay.JudgedOn;
import java.util.List;

/// How a training went.
///
/// @param losses  the towers' losses by phase and epoch, in the order in which they were measured
/// @param timings where the time went
/// @param notes   what a reader must know: derived settings, fallbacks, epochs chosen; one sentence each
/// @param audit   whether the mixer was trained on what could be known at the time; empty where it was not trained on
///                replayed decisions
/// @param judgedOn on whom the mixer was fitted and the epochs were chosen; empty where nobody was asked
public record TrainingReport(List<EpochLoss> losses, List<PhaseTiming> timings, List<String> notes,
        List<AuditCheck> audit, List<JudgedOn> judgedOn) {
    /// The report of a recommender that was loaded, not trained.
    public static final TrainingReport NONE = new TrainingReport(List.of(), List.of(), List.of(), List.of());

    public TrainingReport {
        losses = List.copyOf(losses);
        timings = List.copyOf(timings);
        notes = List.copyOf(notes);
        audit = List.copyOf(audit);
        judgedOn = List.copyOf(judgedOn);
    }

    /// The report of a training that nothing was chosen in by validation.
    public TrainingReport(List<EpochLoss> losses, List<PhaseTiming> timings, List<String> notes,
            List<AuditCheck> audit) {
        this(losses, timings, notes, audit, List.of());
    }

    /// Mean loss of one epoch.
    ///
    /// @param phase         such as `towers before the cut`
    /// @param epoch         from 1
    /// @param content       weighted log-loss of the content tower per example
    /// @param collaborative weighted log-loss of the collaborative tower per example
    /// @param mixer         loss of the mixed score per example, `NaN` where the phase trains no mixer
    public record EpochLoss(String phase, int epoch, double content, double collaborative, double mixer) {}

    /// Time of one phase.
    ///
    /// @param phase             such as `towers before the cut`
    /// @param seconds           wall time
    /// @param examplesPerSecond positives and negatives trained on per second, 0 where the phase trains nothing
    public record PhaseTiming(String phase, double seconds, double examplesPerSecond) {}
}
