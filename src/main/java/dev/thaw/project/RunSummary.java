package dev.thaw.project;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RunResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as lists show it.
///
/// @param id            unique in the project
/// @param name          what people call it
/// @param note          free text, may be empty
/// @param tags          in text order, may be empty
/// @param state         how it ended
/// @param message       why it failed, or how far it came before it was cancelled; null if it finished
/// @param startedAt     when it started
/// @param seconds       how long it took
/// @param datasetName   what the data it saw was called
/// @param fingerprint   fingerprint of the data it saw
/// @param configuration as run
public record RunSummary(String id, String name, String note, List<String> tags, RunState state,
        @Nullable String message, Instant startedAt, double seconds, String datasetName, String fingerprint,
        ExperimentConfig configuration) {
    public RunSummary {
        tags = tags.stream().distinct().sorted().toList();
    }

    /// The same run under another name, with another note and other tags.
    public RunSummary described(String otherName, String otherNote, List<String> otherTags) {
        return new RunSummary(id, otherName, otherNote, otherTags, state, message, startedAt, seconds, datasetName,
                fingerprint, configuration);
    }

    /// The summary of a run that finished.
    public static RunSummary of(FinishedRun run) {
        RunResult result = run.result();
        double seconds = result.timings().stream().mapToDouble(RunResult.Timing::seconds).sum();
        return new RunSummary(result.run(), result.provenance().configuration().name(), "", List.of(),
                RunState.FINISHED, null, Instant.parse(result.provenance().startedAt()), seconds,
                result.provenance().dataName(), result.provenance().dataSha256(),
                result.provenance().configuration());
    }
}
