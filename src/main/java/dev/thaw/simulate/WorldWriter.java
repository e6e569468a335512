package dev.thaw.simulate;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes a world as a Thaw folder: `events.csv.gz`, `impressions.csv.gz`, `items.csv`, `users.csv`, `truth.json`.
///
/// Equal settings give equal text on every machine: UTF-8, `\n`, ISO-8601 times in UTC, numbers as
/// [Double#toString(double)] writes them. Compressed bytes are equal wherever Java comes with the same zlib; a world that
/// must be equal byte by byte everywhere is written without compression, as `events.csv` and `impressions.csv`.
/// Rows are written as they happen; nothing is kept. Files appear under their names when all are complete.
public final class WorldWriter {
    static final String EVENTS = "events.csv";
    static final String IMPRESSIONS = "impressions.csv";
    private static final String COMPRESSED = ".gz";
    static final String ITEMS = "items.csv";
    static final String USERS = "users.csv";
    private static final String UNFINISHED = ".part";
    private static final double SHARE_OF_PLAY = 0.6;
    private static final double SHARE_OF_OBSERVERS = 0.95;
    /// People between two checkpoints.
    private static final int STRIDE = 1000;
    private static final int REQUEST_DIGITS = 7;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final boolean compress;
    private final List<String> files;

    private WorldWriter(Path folder, boolean compress) {
        this.folder = folder;
        this.compress = compress;
        this.files = List.of(logFile(EVENTS, compress), logFile(IMPRESSIONS, compress), ITEMS, USERS, WorldTruth.FILE);
    }

    /// Plays the world and writes it down, its log compressed.
    public static WorldSummary write(CampusWorld world, Path folder, JobContext job) {
        return write(world, folder, true, job);
    }

    /// Plays the world and writes it down.
    ///
    /// @param compress whether events and impressions are compressed
    /// @param folder made if missing; files of these names in it are replaced
    /// @return what happened, in numbers
    /// @throws BadInputException                     if the folder is a file
    /// @throws StorageException                      if it cannot be written
    /// @throws dev.thaw.failure.CancelledException   when the job was cancelled; nothing is left behind
    public static WorldSummary write(CampusWorld world, Path folder, boolean compress, JobContext job) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is a file; give the folder that the world shall be written to.");
        }
        try {
            Files.createDirectories(folder);
            return new WorldWriter(folder, compress).write(world, job);
        } catch (IOException e) {
            throw new StorageException("The world cannot be written to " + folder + ": " + e.getMessage() + ".", e);
        } catch (UncheckedIOException e) {
            throw new StorageException(
                    "The world cannot be written to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private WorldSummary write(CampusWorld world, JobContext job) throws IOException {
        try {
            WorldSummary summary = writeUnfinished(world, job);
            for (String file : files) {
                Files.move(unfinished(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            // a world that was here before must not be read together with this one
            Files.deleteIfExists(folder.resolve(logFile(EVENTS, !compress)));
            Files.deleteIfExists(folder.resolve(logFile(IMPRESSIONS, !compress)));
            return summary;
        } finally {
            for (String file : files) {
                Files.deleteIfExists(unfinished(file));
            }
        }
    }

    private WorldSummary writeUnfinished(CampusWorld world, JobContext job) throws IOException {
        writeItems(world, unfinished(ITEMS));
        writeUsers(world, unfinished(USERS), job);
        WorldSummary summary;
        try (FolderLog log = new FolderLog(log(EVENTS), log(IMPRESSIONS), world.settings().dayStart(0))) {
            world.play(log, job.phase(0, SHARE_OF_PLAY));
            summary = log.summary.done();
        }
        IdealObservers observers = new IdealObservers(world);
        PlantedCrossover crossover = observers.measure(job.phase(SHARE_OF_PLAY, SHARE_OF_OBSERVERS));
        BestAchievable best = observers.best(job.phase(SHARE_OF_OBSERVERS, 1));
        Files.writeString(unfinished(WorldTruth.FILE), WorldTruth.json(world, summary, crossover, best));
        return summary;
    }

    private static void writeItems(CampusWorld world, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("item_id,title,category,tags,price,available_from\n");
            for (Course course : world.courses()) {
                out.write(String.join(",", course.id(), course.title(), course.category(),
                        String.join("|", course.tags()), Double.toString(course.price()),
                        text(course.availableFrom())));
                out.write('\n');
            }
        }
    }

    private static void writeUsers(CampusWorld world, Path file, JobContext job) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("user_id,signup_at,country,interest\n");
            for (int index = 0; index < world.settings().users(); index++) {
                if (index % STRIDE == 0) {
                    job.checkpoint();
                }
                Person person = world.person(index);
                out.write(String.join(",", person.id(), text(person.signupAt()), person.country(), person.interest()));
                out.write('\n');
            }
        }
    }

    private Path unfinished(String file) {
        return folder.resolve(file + UNFINISHED);
    }

    private static String logFile(String name, boolean compress) {
        return compress ? name + COMPRESSED : name;
    }

    private Writer log(String name) throws IOException {
        OutputStream raw = Files.newOutputStream(unfinished(logFile(name, compress)));
        OutputStream out = compress ? new GZIPOutputStream(raw, BUFFER) : raw;
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    private static String text(long moment) {
        return Instant.ofEpochMilli(moment).toString();
    }

    /// Writes what happens as it happens.
    private static final class FolderLog implements WorldLog, Closeable {
        private final Writer events;
        private final Writer impressions;
        private final WorldSummary.Counter summary;
        private long requests;

        FolderLog(Writer events, Writer impressions, long start) throws IOException {
            this.summary = new WorldSummary.Counter(start);
            this.events = events;
            this.impressions = impressions;
            events.write("user_id,item_id,event_type,timestamp\n");
            impressions.write("user_id,timestamp,request_id,position,item_id,propensity,clicked\n");
        }

        @Override
        public void event(Person person, Course course, Step step, long moment) {
            summary.event(person, course, step, moment);
            try {
                events.write(person.id() + ',' + course.id() + ',' + step.type().name() + ',' + text(moment) + '\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
            summary.slate(person, slate, clicked, moment);
            requests++;
            String request = person.id() + ',' + text(moment) + ',' + Identifiers.of('r', requests, REQUEST_DIGITS)
                    + ',';
            try {
                for (int slot = 0; slot < clicked.length; slot++) {
                    impressions.write(request + (slot + 1) + ',' + slate.items().get(slot).id() + ','
                            + slate.propensities()[slot] + ',' + (clicked[slot] ? '1' : '0') + '\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (events; impressions) {
                events.flush();
                impressions.flush();
            }
        }
    }
}
