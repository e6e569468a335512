package dev.thaw.experiment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.baseline.BaselineChoice;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything a run found out: `result.json`.
///
/// @param run         the run's id
/// @param provenance  enough to do it again
/// @param data        counts of what was read
/// @param cohort      who was evaluated, and when
/// @param baselines   the baselines' constants and who chose them; empty where no baseline has one
/// @param curve       the cold-start curve; each (system, n, metric) once
/// @param differences paired differences of the hybrid with every other system
/// @param mixer       the mixer by history length; empty where the hybrid was not run
/// @param ttfc        observed time to first conversion, or null where the data has none (a note says so)
/// @param loss        loss by epoch, for the history of the run
/// @param timings     seconds and examples a second of each phase
/// @param notes       what every reader must know: proxies, skipped rows, refusals, derived settings
/// @param audit       whether what was trained and judged could be known at the time: the mixer's training, then the way
///                    the data took to every system; empty where the run is older than the audit
/// @param views       the same decisions seen from other sides; each has a key of its own beside the others
public record RunResult(String run, Provenance provenance, DataCounts data, CohortSummary cohort,
        List<BaselineChoice> baselines, List<CurvePoint> curve, List<Difference> differences, List<MixerPoint> mixer,
        @Nullable Ttfc ttfc, List<EpochLoss> loss, List<Timing> timings, List<String> notes,
        List<AuditCheck> audit, @JsonUnwrapped FurtherViews views) {
    public RunResult {
        baselines = List.copyOf(baselines);
        curve = List.copyOf(curve);
        differences = List.copyOf(differences);
        mixer = List.copyOf(mixer);
        loss = List.copyOf(loss);
        timings = List.copyOf(timings);
        notes = List.copyOf(notes);
        audit = List.copyOf(audit);
    }

    /// A result of the cold-start curve alone.
    public RunResult(String run, Provenance provenance, DataCounts data, CohortSummary cohort,
            List<BaselineChoice> baselines, List<CurvePoint> curve, List<Difference> differences,
            List<MixerPoint> mixer, @Nullable Ttfc ttfc, List<EpochLoss> loss, List<Timing> timings,
            List<String> notes) {
        this(run, provenance, data, cohort, baselines, curve, differences, mixer, ttfc, loss, timings, notes,
                List.of(), FurtherViews.NONE);
    }

    /// The audit's checks that failed: where there is one, the figures are no measurement.
    public List<AuditCheck> leaks() {
        return audit.stream().filter(check -> !check.passed()).toList();
    }

    /// Origins whose cohorts are joined in the curve; 1 unless several were asked for.
    public int origins() {
        return Math.max(1, views.origins().size());
    }

    /// What was read.
    ///
    /// @param events      rows in the log
    /// @param users       users with at least one event
    /// @param items       items with at least one event
    /// @param catalog     items described or interacted with
    /// @param categories  distinct primary categories
    /// @param impressions shown slots
    /// @param skippedRows rows of the files that were left out
    /// @param eventTypes  events by type
    public record DataCounts(int events, int users, int items, int catalog, int categories, int impressions,
            long skippedRows, Map<String, Integer> eventTypes) {}

    /// Who was evaluated.
    ///
    /// @param size       cohort users
    /// @param splitAt    T0, epoch milliseconds; of several origins the last
    /// @param minEvents  events each of them has at least, as used
    /// @param revealed   history lengths, as used
    /// @param horizon    target events, as used
    /// @param relevant   relevant types, as used
    /// @param conversion conversion types, as used
    public record CohortSummary(int size, long splitAt, int minEvents, List<Integer> revealed, int horizon,
            List<String> relevant, List<String> conversion) {}

    /// Observed time to first conversion.
    ///
    /// @param curves      one curve an arm; the first is "all users"
    /// @param leftOut     users who signed up before observation began and do not enter
    public record Ttfc(List<SurvivalCurve> curves, int leftOut) {}

    /// Mean training loss of an epoch.
    ///
    /// @param phase what was trained: `towers before T1`, `mixer`, `towers`
    /// @param epoch from 1
    /// @param losses mean loss by part: `content`, `collaborative`, `mixer`
    public record EpochLoss(String phase, int epoch, Map<String, Double> losses) {}

    /// How long a phase took.
    ///
    /// @param phase             what was done
    /// @param seconds           wall clock
    /// @param examplesPerSecond training examples a second, or null where the phase has none
    public record Timing(String phase, double seconds, @Nullable Double examplesPerSecond) {}
}
