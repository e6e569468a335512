package dev.thaw.bench;

import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads an `events.csv` from disk to a finished data set: recognised, parsed, checked, ordered, fingerprinted.
///
/// @param rows   data rows of the file
/// @param rounds how often it is read
record ImportBenchmark(int rows, Rounds rounds) implements Benchmark {
    private static final int ROWS_A_USER = 20;
    private static final int ITEMS = 10_000;
    private static final long SEED = 7;
    private static final double MEGABYTE = 1e6;

    @Override
    public BenchmarkName name() {
        return BenchmarkName.IMPORT;
    }

    @Override
    public Measurement run(JobContext context) {
        try {
            Path folder = Files.createTempDirectory("thaw-bench");
            Path file = folder.resolve("events.csv");
            try {
                return measure(folder, file, context);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("The benchmark's file could not be written: " + e.getMessage() + ".", e);
        }
    }

    private Measurement measure(Path folder, Path file, JobContext context) throws IOException {
        double[] writing = new Rounds(0, 1).seconds("Writing events.csv", context.phase(0, 0.2),
                inner -> write(file, inner));
        double megabytes = Files.size(file) / MEGABYTE;
        PeakMemory.begin();
        double[] reading = rounds.seconds("Importing events.csv", context.phase(0.2, 1), inner -> {
            int read = DatasetImport.read(ImportRequest.of(folder), inner).log().size();
            if (read != rows) {
                throw new InternalFailure("The benchmark wrote " + rows + " rows and read " + read + ".", null);
            }
        });
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("rows", rows);
        sizes.put("megabytes", (int) Math.round(megabytes));
        List<Figure> figures = new ArrayList<>(List.of(Figure.rate("rowsPerSecond", rows, reading),
                Figure.rate("megabytesPerSecond", megabytes, reading), Figure.of("importSeconds", reading),
                Figure.of("writingSeconds", writing)));
        PeakMemory.figure().ifPresent(figures::add);
        return new Measurement(name(), sizes, rounds.counted(), figures);
    }

    private void write(Path file, JobContext context) {
        BenchmarkWorld world = new BenchmarkWorld(Math.max(2, rows / ROWS_A_USER), ITEMS, rows, SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user_id,item_id,event_type,timestamp\n");
            world.play((user, item, type, moment) -> {
                try {
                    out.write(user + ',' + item + ',' + type + ',' + Instant.ofEpochMilli(moment) + '\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
