package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The real data beside the project, for tests that compare with published figures; whoever lacks it skips them.
final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /// MovieLens latest-small: 100,836 ratings by 610 users.
    static Dataset movieLens() {
        return read("ml-latest-small");
    }

    /// Deskdrop: 72,312 events of five types by 1,895 users, no descriptions.
    static Dataset deskdrop() {
        return read("deskdrop");
    }

    private static Dataset read(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "no real data at " + path);
        return DatasetImport.read(ImportRequest.of(path), JobContext.unobserved());
    }
}
