package dev.thaw.export;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RecommendationsCsv;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.ServingModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The items and their vectors as CSV, a line an item in the order of the numbers; number 0, "never seen", has none.
///
/// Numbers are written as Java writes them: read as 32 bits they come back bit by bit.
final class VectorFiles {
    private VectorFiles() {}

    static void write(Dataset dataset, ServingModel model, Path folder, JobContext context) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(ExportFolder.ITEMS))) {
            writer.write("item_id,number,known,content_bias\n");
            for (int item = 1; item < dataset.items().size(); item++) {
                writer.write(RecommendationsCsv.quoted(dataset.items().id(item)) + ',' + item + ','
                        + model.isKnown(item) + ',' + model.contentBias(item) + '\n');
            }
        }
        write(dataset, model.contentVectors(), folder.resolve(ExportFolder.CONTENT_VECTORS), context);
        write(dataset, model.collaborativeVectors(), folder.resolve(ExportFolder.COLLABORATIVE_VECTORS), context);
    }

    private static void write(Dataset dataset, Parameter vectors, Path file, JobContext context) throws IOException {
        int size = vectors.size(1);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("item_id");
            for (int d = 0; d < size; d++) {
                writer.write(",v" + d);
            }
            writer.write('\n');
            for (int item = 1; item < dataset.items().size(); item++) {
                context.checkpoint();
                writer.write(RecommendationsCsv.quoted(dataset.items().id(item)));
                for (int d = 0; d < size; d++) {
                    writer.write(',');
                    writer.write(Float.toString(vectors.values()[item * size + d]));
                }
                writer.write('\n');
            }
        }
    }
}
