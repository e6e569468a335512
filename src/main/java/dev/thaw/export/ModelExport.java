package dev.thaw.export;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.ServingModel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a run's hybrid as a folder that a server can load:
///
/// | file | content |
/// |---|---|
/// | `saved_model.pb` | the hybrid, see [ServingModel] |
/// | `items.csv` | `item_id,number,known,content_bias` |
/// | `content_vectors.csv`, `collaborative_vectors.csv` | `item_id,v0,v1,…`, the bits of the trained arrays |
/// | `model.json` | what the numbers mean, and a call with its answer |
/// | `README.md` | how to load and call it |
///
/// The saved model is loaded again and has to give that answer before the folder takes its place.
public final class ModelExport {
    private static final double SAVED = 0.4;
    private static final double CHECKED = 0.6;

    private ModelExport() {}

    /// Makes sure that an export may be written to a folder: nothing is there, or an earlier export.
    ///
    /// @throws BadInputException if there is something else
    public static void requireFree(Path folder) {
        ExportFolder.requireFree(folder);
    }

    /// Writes the export, whole or not at all.
    ///
    /// @param dataset what the run saw
    /// @throws BadInputException if the weights belong to other data or cannot be served, see [ServingModel#of], or the
    ///                           folder is not free
    /// @throws StorageException  if it cannot be written
    public static void write(Dataset dataset, RunResult run, HybridWeights weights, Path folder, JobContext context) {
        weights.requireFits(dataset);
        ServingModel model = ServingModel.of(weights);
        ExportFolder.requireFree(folder);
        ExportFolder.fill(folder, draft -> {
            begin(context, "Saving the model", 0);
            model.save(draft);
            begin(context, "Asking the saved model", SAVED);
            ExampleCall example = ExampleCall.of(dataset, run, weights);
            example.requireAnsweredBy(draft);
            begin(context, "Writing the vectors", CHECKED);
            VectorFiles.write(dataset, model, draft, context);
            Files.writeString(draft.resolve(ExportFolder.DESCRIPTION),
                    ModelDescription.json(dataset, run, model, example));
            Files.writeString(draft.resolve("README.md"), ReadmeText.of(run, model));
            begin(context, "Writing the vectors", 1);
        });
    }

    private static void begin(JobContext context, String phase, double fraction) {
        context.checkpoint();
        context.publish(new Progress(phase, fraction));
    }
}
