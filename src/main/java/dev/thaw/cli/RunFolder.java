package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RecommendationsCsv;
import dev.thaw.report.RunFiles;
import java.nio.file.Path;

/// The files a run leaves: `result.json`, `recommendations.csv`, `report.html` and `figures/*.svg`; where there are any, the
/// conversions before sign-up.
final class RunFolder {
    private RunFolder() {}

    /// Writes them, each whole; files of an earlier run are replaced. `result.json` comes last: where it stands, the
    /// others do too.
    static void write(Dataset dataset, FinishedRun run, Path folder) {
        OutputFile.requireFolder("--out", folder.resolve("figures"));
        OutputFile.text(folder.resolve("recommendations.csv"),
                writer -> RecommendationsCsv.write(dataset, run.recommendations(), writer));
        RunFiles.write(run.result(), folder);
    }
}
