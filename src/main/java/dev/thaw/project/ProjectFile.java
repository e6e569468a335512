package dev.thaw.project;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.KeyFigures;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.simulate.WorldSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One project, open: a `.thaw` file with its data, the configuration that is being worked on, and its runs.
///
/// Every change is one transaction, stored at once: after a kill the file holds everything up to the last change.
/// Opening changes nothing; from the first change on, changes stand in a log beside the file (`NAME.thaw-wal`), and
/// closing takes them into the one file. Safe for use from several threads.
public final class ProjectFile implements AutoCloseable {
    private final Path path;
    private final Database database;
    private final @Nullable ProjectLock lock;
    private final @Nullable String readOnlyReason;
    private final DatasetStore data;
    private final RunStore runs;
    private final RunExtras extras;
    private final WaitingStore waiting;
    private final OnlineStore online;

    private ProjectFile(Path path, Database database, @Nullable ProjectLock lock, @Nullable String readOnlyReason) {
        this.path = path;
        this.database = database;
        this.lock = lock;
        this.readOnlyReason = readOnlyReason;
        this.data = new DatasetStore(database);
        this.runs = new RunStore(database);
        this.extras = new RunExtras(database);
        this.waiting = new WaitingStore(database);
        this.online = new OnlineStore(database);
    }

    /// Makes a new, empty project and opens it.
    ///
    /// @throws BadInputException if there is a file of that name already
    public static ProjectFile create(Path path) {
        if (Files.exists(path)) {
            throw new BadInputException("There is a file at " + path + " already; choose another name or open it.");
        }
        Path draft = sibling(path, ".new");
        try {
            Files.deleteIfExists(draft);
            Database.create(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("The project " + path + " could not be created: " + reason(e) + ".", e);
        }
        return open(path);
    }

    /// Opens a project, for writing if nobody else does and the file allows it, else read-only.
    ///
    /// @throws BadInputException if the file is no Thaw project, or one of a newer Thaw
    public static ProjectFile open(Path path) {
        Schema.requireProject(path);
        if (!Files.isWritable(path)) {
            return readOnly(path, path.getFileName() + " may not be written, so it is open read-only.");
        }
        Optional<ProjectLock> lock;
        try {
            lock = ProjectLock.take(path);
        } catch (IOException _) {
            return readOnly(path,
                    "The folder of " + path.getFileName() + " cannot be written, so it is open read-only.");
        }
        if (lock.isEmpty()) {
            return readOnly(path, path.getFileName()
                    + " is open in another window of Thaw, so it is open read-only here; close it there to change it.");
        }
        try {
            return new ProjectFile(path, Database.openWritable(path), lock.get(), null);
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    /// Opens a project, or makes it where there is none.
    public static ProjectFile openOrCreate(Path path) {
        return Files.exists(path) ? open(path) : create(path);
    }

    /// Opens a project without ever changing it, not even for a moment.
    public static ProjectFile openReadOnly(Path path) {
        Schema.requireProject(path);
        return readOnly(path, path.getFileName() + " is open read-only.");
    }

    /// Copies a project, whole, without changing it; what the copy replaces stays whole until the copy is complete.
    ///
    /// @param target must not be the project itself; an existing file is replaced
    public static void copy(Path source, Path target) {
        try (ProjectFile project = openReadOnly(source)) {
            project.saveCopy(target);
        }
    }

    public Path path() {
        return path;
    }

    /// Why nothing can be changed, as a sentence for people; empty if the project is open for writing.
    public Optional<String> readOnlyReason() {
        return Optional.ofNullable(readOnlyReason);
    }

    /// The data, if the project has any yet.
    ///
    /// @throws StorageException if what is stored is damaged
    public Optional<Dataset> dataset() {
        return data.read();
    }

    /// Puts data in the place of what the project holds; its runs stay and keep the fingerprint of what they saw.
    public void replaceDataset(Dataset dataset) {
        replaceDataset(dataset, JobContext.unobserved());
    }

    /// Puts data in the place of what the project holds, telling how far it is.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled; the project then holds what it held
    public void replaceDataset(Dataset dataset, JobContext context) {
        data.replace(dataset, context);
    }

    /// The configuration that is being worked on; the defaults at first.
    public ExperimentConfig configuration() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT configuration FROM draft");
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? ExperimentJson.parse(row.getString(1), path.toString(), ExperimentConfig.DEFAULT)
                        : ExperimentConfig.DEFAULT;
            }
        });
    }

    public void saveConfiguration(ExperimentConfig configuration) {
        database.write(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT OR REPLACE INTO draft (id, configuration) VALUES (1, ?)")) {
                insert.setString(1, ExperimentJson.write(configuration));
                insert.executeUpdate();
            }
        });
    }

    /// All runs, the latest first.
    public List<RunSummary> runs() {
        return runs.list();
    }

    /// Keeps a finished run: its result and, if it has any, its weights and what every person got. The recommendations
    /// are not kept; `thaw run` writes them to a file.
    public void save(FinishedRun run) {
        save(run, "");
    }

    /// Keeps a finished run with what was noted while it was trained.
    ///
    /// @param log lines, the first first; may be empty
    public void save(FinishedRun run, String log) {
        runs.save(run, log);
    }

    /// Keeps the memory of a run that failed or was cancelled.
    ///
    /// @param log what was noted while it was trained, lines, the first first; may be empty
    public void saveUnfinished(RunSummary run, String log) {
        runs.save(run, log);
    }

    /// What was noted while a run was trained, lines, the first first; empty where nothing was.
    public Optional<String> log(String runId) {
        return extras.log(runId);
    }

    /// The key figures of the finished runs that have them stored, by run id.
    public Map<String, KeyFigures> keyFigures() {
        return extras.figures();
    }

    /// The key figures of a run that [#keyFigures()] does not have, found in its result; kept if the project may be
    /// changed.
    ///
    /// @throws BadInputException if there is no such run, or it did not finish
    public KeyFigures findKeyFigures(String runId) {
        KeyFigures figures = KeyFigures.of(result(runId));
        if (readOnlyReason == null) {
            runs.keepFigures(runId, figures);
        }
        return figures;
    }

    /// The configurations that waited to be trained when the project was last changed, in their order.
    public List<ExperimentConfig> waiting() {
        return waiting.read();
    }

    /// Keeps the configurations that wait to be trained.
    public void keepWaiting(List<ExperimentConfig> configurations) {
        waiting.keep(configurations);
    }

    /// Takes over a run's name, note and tags.
    public void update(RunSummary run) {
        runs.update(run);
    }

    /// Deletes a run with its result and weights.
    public void delete(String runId) {
        delete(List.of(runId));
    }

    /// Deletes runs with their results and weights, all or none.
    public void delete(List<String> runIds) {
        runs.delete(runIds);
    }

    /// What a run found out, as it was stored.
    ///
    /// @throws BadInputException if there is no such run, or it did not finish
    public RunResult result(String runId) {
        return runs.result(runId);
    }

    /// What a comparison needs of a run's result, read without the rest, and under the run's name of today.
    ///
    /// @throws BadInputException if there is no such run, or it did not finish
    public ComparedRun compared(RunSummary run) {
        return runs.compared(run.id()).named(run.name());
    }

    /// What every cohort user of a run got; empty for runs that an earlier Thaw stored.
    ///
    /// @throws BadInputException if there is no such run
    public Optional<UserValues> people(String runId) {
        return runs.people(runId);
    }

    /// The trained hybrid of a run, if it has one.
    ///
    /// @throws BadInputException if there is no such run
    public Optional<HybridWeights> weights(String runId) {
        return runs.weights(runId);
    }

    /// How the lists of a run's hybrid are re-ranked before they are shown: as was kept for it, else as it was run.
    ///
    /// @throws BadInputException if there is no such run, or it did not finish
    public Reranking reranking(RunResult run) {
        return runs.reranking(run.run()).orElse(run.provenance().configuration().rerank());
    }

    /// Keeps how the lists of a run's hybrid are re-ranked from now on; its result stays as it was measured.
    ///
    /// @param reranking null: as it was run
    /// @throws BadInputException if there is no such run
    public void keepReranking(String runId, @Nullable Reranking reranking) {
        runs.keep(runId, reranking);
    }

    /// The simulated world whose log the data of that fingerprint is, if [#saveWorld] said so.
    public Optional<WorldSettings> world(String fingerprint) {
        return online.world(fingerprint);
    }

    /// Keeps the world whose log the data of that fingerprint is.
    public void saveWorld(String fingerprint, WorldSettings world) {
        online.saveWorld(fingerprint, world);
    }

    /// Ids of the online tests, the latest first.
    public List<String> onlineTests() {
        return online.ids();
    }

    /// Keeps an online test.
    public void save(OnlineRun test) {
        online.save(test);
    }

    /// What an online test found out, as it was stored.
    ///
    /// @throws BadInputException if there is no such test
    public OnlineRun onlineTest(String id) {
        return online.read(id);
    }

    /// Writes the project, as it stands now, to another file.
    ///
    /// @param target an existing file is replaced once the copy is complete
    public void saveCopy(Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(path, target)) {
                throw new BadInputException("A copy of " + path + " needs another name.");
            }
            Path draft = sibling(target, ".new");
            Files.deleteIfExists(draft);
            database.read(connection -> {
                try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                    vacuum.setString(1, draft.toAbsolutePath().toString());
                    return vacuum.executeUpdate();
                }
            });
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException("The copy " + target + " could not be written: " + reason(e) + ".", e);
        }
    }

    /// Takes all changes into the one file and lets others write.
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            if (lock != null) {
                release(lock);
            }
        }
    }

    private static ProjectFile readOnly(Path path, String reason) {
        return new ProjectFile(path, Database.openReadOnly(path), null, reason);
    }

    private static void release(ProjectLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StorageException("The lock of the project could not be given back: " + reason(e) + ".", e);
        }
    }

    private static Path sibling(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "its folder does not exist" : String.valueOf(e.getMessage());
    }
}
