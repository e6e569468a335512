package dev.thaw.experiment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.simulate.online.OnlineResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An online test with everything that it takes to do it again: `online.json`.
///
/// @param id         of the test
/// @param newcomers  people who arrived
/// @param result     what was found out; its components are keys beside the others
/// @param offline    how the offline evaluation orders the systems, or null where no run was named
/// @param provenance data, configuration and versions
/// @param timings    seconds of each phase
/// @param notes      what every reader must know
public record OnlineRun(String id, int newcomers, @JsonUnwrapped OnlineResult result, @Nullable OfflineOrder offline,
        Provenance provenance, List<Timing> timings, List<String> notes) {
    public OnlineRun {
        timings = List.copyOf(timings);
        notes = List.copyOf(notes);
    }

    /// The same test beside a run of the offline evaluation.
    public OnlineRun beside(RunResult run) {
        return new OnlineRun(id, newcomers, result, OfflineOrder.of(run, result), provenance, timings, notes);
    }
}
