package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A temporary folder that tests fill with small files and import.
record TestFolder(Path path) {
    Path write(String name, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, Charset charset, String text) {
        return bytes(name, text.getBytes(charset));
    }

    Path zipped(String name, String... lines) {
        return bytes(name, gzip((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    Path bytes(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    Dataset read() {
        return read(path);
    }

    static Dataset read(Path path) {
        return DatasetImport.read(ImportRequest.of(path), JobContext.unobserved());
    }

    static Dataset readWithBadRows(Path path) {
        return DatasetImport.read(new ImportRequest(path, null, true), JobContext.unobserved());
    }

    Dataset read(Path file, String mapping) {
        return DatasetImport.read(new ImportRequest(file, write("mapping.json", mapping), false),
                JobContext.unobserved());
    }

    /// The sentence with which an import is refused.
    static String refusal(Path path) {
        return assertThrows(BadInputException.class, () -> read(path)).getMessage();
    }

    String refusal(Path file, String mapping) {
        return assertThrows(BadInputException.class, () -> read(file, mapping)).getMessage();
    }

    /// All events in time order as `user item type time value`, the value left out where there is none.
    static List<String> events(Dataset dataset) {
        List<String> events = new ArrayList<>();
        for (int row = 0; row < dataset.log().size(); row++) {
            float value = dataset.log().value(row);
            events.add(dataset.users().id(dataset.log().user(row)) + " " + dataset.items().id(dataset.log().item(row))
                    + " " + dataset.eventTypes().get(dataset.log().type(row)) + " " + dataset.log().timestamp(row)
                    + (Float.isNaN(value) ? "" : " " + value));
        }
        return events;
    }

    /// All left-out rows as `file:line column reason`.
    static List<String> skipped(Dataset dataset) {
        return dataset.report().skipped().stream().map(TestFolder::text).toList();
    }

    private static String text(SkippedRow row) {
        return row.file() + ":" + row.line() + " " + row.column() + " " + row.reason();
    }
}
