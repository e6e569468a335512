package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.Reranking;

/// A run with its hybrid and the data it was trained on, as a project holds them.
///
/// @param dataset the project's data
/// @param result  what the run found out
/// @param weights the trained hybrid
/// @param reranking what its lists go through before they are shown: as was kept for the run, else as it was run
record TrainedRun(Dataset dataset, RunResult result, HybridWeights weights, Reranking reranking) {
    /// Reads the run that the options name.
    ///
    /// @throws BadInputException if the run trained no hybrid or the project holds no data any more
    static TrainedRun read(RunOptions run) {
        try (ProjectFile project = ProjectFile.openReadOnly(run.project())) {
            RunResult result = project.result(run.id());
            HybridWeights weights = project.weights(run.id()).orElseThrow(() -> new BadInputException(
                    "Run " + run.id() + " trained no hybrid; choose a run that evaluated hybrid."));
            Dataset dataset = project.dataset()
                    .orElseThrow(() -> new BadInputException(run.project() + " holds no data any more."));
            return new TrainedRun(dataset, result, weights, project.reranking(result));
        }
    }
}
