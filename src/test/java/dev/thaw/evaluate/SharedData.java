package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// The real data beside the project, for tests that compare with published figures; whoever lacks it skips them.
final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /// MovieLens latest-small: ratings as `rating_1` … `rating_5`, the first genre as category.
    static Dataset movieLens() throws IOException {
        Path folder = FOLDER.resolve("ml-latest-small");
        Assumptions.assumeTrue(Files.exists(folder), "no MovieLens at " + folder);
        DatasetBuilder builder = new DatasetBuilder();
        for (String line : Files.readAllLines(folder.resolve("ratings.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            builder.event(cells[0], cells[1], EventType.ofRating(Double.parseDouble(cells[2])),
                    Long.parseLong(cells[3]) * 1000, Float.parseFloat(cells[2]));
        }
        for (String line : Files.readAllLines(folder.resolve("movies.csv")).stream().skip(1).toList()) {
            List<String> genres = List.of(line.substring(line.lastIndexOf(',') + 1).split("\\|"));
            builder.item(new ItemRow(line.substring(0, line.indexOf(',')), null,
                    genres.getFirst().startsWith("(") ? null : genres.getFirst(), genres, Double.NaN, null, Map.of()));
        }
        return builder.build("ml-latest-small", ImportReport.none("MovieLens"));
    }

    /// Deskdrop: five event types, no descriptions.
    static Dataset deskdrop() throws IOException {
        Path file = FOLDER.resolve("deskdrop").resolve("users_interactions.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "no Deskdrop at " + file);
        DatasetBuilder builder = new DatasetBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", 5)).forEach(cells -> builder.event(cells[3], cells[2],
                    cells[1], Long.parseLong(cells[0]) * 1000));
        }
        return builder.build("deskdrop", ImportReport.none("Deskdrop"));
    }
}
