package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedRowsCsvTest {
    @TempDir
    private Path temporary;

    @Test
    void everyRowIsALineAndQuotesAreDoubled() throws IOException {
        Path file = temporary.resolve("skipped.csv");
        SkippedRowsCsv.write(List.of(new SkippedRow("events.csv", 17, "timestamp", "time 'a \"soon\"' is none"),
                new SkippedRow("events.csv", 18, null, "has 2 cells")), file);
        assertEquals("""
                file,line,column,reason
                "events.csv",17,"timestamp","time 'a ""soon""' is none"
                "events.csv",18,,"has 2 cells"
                """, Files.readString(file));
    }

    @Test
    void placeThatCannotBeWrittenIsTold() {
        assertThrows(StorageException.class, () -> SkippedRowsCsv.write(List.of(), temporary));
    }
}
