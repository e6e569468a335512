package dev.thaw.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.KeyFigures;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.SampleResult;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.rerank.Reranking;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("my project #1.thaw");
    }

    private static Dataset dataset() {
        return new DatasetBuilder().event("u1", "0012", new EventType("rating_4"), -5, 3.5f)
                .event("u1", "9223372036854775807", "view", 1_468_342_705_123L).event("ü,2", "0012", "view", 7)
                .item(new ItemRow("0012", "Zero, twelve", "drama", List.of("a", "b|c"), 12.5, -77L,
                        Map.of("language", "sv", "year", "1999")))
                .item(new ItemRow("unused", null, null, List.of(), Double.NaN, null, Map.of()))
                .user(new UserRow("u1", 5L, Map.of("country", "SE"))).timedTag("0012", 99, "Slow")
                .impression(null, 11, null, 1, "0012", 0.25, true)
                .impression("u1", 12, "r1", 2, "unused", Double.NaN, false)
                .build("little", new ImportReport("table", "made here", 4,
                        List.of(new SkippedRow("events.csv", 3, null, "time is “x”")), 1, List.of("a note")));
    }

    @Test
    void aNewProjectIsEmptyAndHasTheDefaults() {
        try (ProjectFile project = ProjectFile.create(file)) {
            assertTrue(project.dataset().isEmpty());
            assertTrue(project.runs().isEmpty());
            assertEquals(ExperimentConfig.DEFAULT, project.configuration());
        }
    }

    @Test
    void dataComesBackEqual() {
        Dataset stored = dataset();
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(stored);
        }
        try (ProjectFile project = ProjectFile.open(file)) {
            Dataset read = project.dataset().orElseThrow();
            assertEquals(stored.fingerprint(), read.fingerprint());
            assertEquals(stored.name(), read.name());
            assertEquals(stored.report(), read.report());
            assertEquals(stored.items().row(1), read.items().row(1));
            assertEquals(stored.impressions(), read.impressions());
            assertEquals(stored.items().timedTags(), read.items().timedTags());
        }
    }

    @Test
    void replacedDataLeavesNothingBehind() {
        Dataset second = new DatasetBuilder().event("x", "y", "view", 1).build("second", ImportReport.none("test"));
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
            project.replaceDataset(second);
            assertEquals(second.fingerprint(), project.dataset().orElseThrow().fingerprint());
        }
    }

    @Test
    void aRunComesBackEqual() {
        FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(run);
        }
        try (ProjectFile project = ProjectFile.open(file)) {
            assertEquals(run.result(), project.result("r1"));
            assertEquals(List.of(RunSummary.of(run)), project.runs());
            assertTrue(project.weights("r1").isEmpty());
        }
    }

    @Test
    void theConfigurationIsKept() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.saveConfiguration(ExperimentConfig.DEFAULT);
            project.saveConfiguration(Preset.ARTICLE.config());
        }
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertEquals(Preset.ARTICLE.config(), project.configuration());
        }
    }

    @Test
    void aFailedRunIsRememberedButHasNoResult() {
        RunSummary failed = new RunSummary("r2", "try", "", List.of(), RunState.FAILED, "Out of memory.",
                Instant.parse("2026-11-23T08:00:00Z"), 1.5, "little", "ab", ExperimentConfig.DEFAULT);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.saveUnfinished(failed, "12:00:00.000  it began\n12:00:01.000  it stopped");
            assertEquals(List.of(failed), project.runs());
            assertEquals("12:00:00.000  it began\n12:00:01.000  it stopped", project.log("r2").orElseThrow());
            assertThrows(BadInputException.class, () -> project.result("r2"));
        }
    }

    @Test
    void nameNoteAndTagsCanChange() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(SampleResult.of("r1"), List.of(), null));
            RunSummary run = project.runs().getFirst();
            RunSummary renamed = new RunSummary(run.id(), "baseline", "keep", List.of("b", "a"), run.state(),
                    run.message(), run.startedAt(), run.seconds(), run.datasetName(), run.fingerprint(),
                    run.configuration());
            project.update(renamed);
            assertEquals(List.of(renamed), project.runs());
        }
    }

    @Test
    void aDeletedRunIsGone() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(SampleResult.of("r1"), List.of(), null));
            project.delete("r1");
            assertTrue(project.runs().isEmpty());
        }
    }

    @Test
    void aKeptRerankingSurvivesReopening() {
        FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(run);
            assertEquals(Reranking.OFF, project.reranking(run.result()));
            project.keepReranking("r1", new Reranking(0.7));
        }
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertEquals(new Reranking(0.7), project.reranking(run.result()));
            assertEquals(run.result(), project.result("r1"));
        }
        try (ProjectFile project = ProjectFile.open(file)) {
            project.keepReranking("r1", null);
            assertEquals(Reranking.OFF, project.reranking(run.result()));
            project.keepReranking("r1", new Reranking(0.2));
            project.delete("r1");
            assertThrows(BadInputException.class, () -> project.reranking(run.result()));
        }
    }

    /// What an earlier Thaw wrote has no table for choices: reading it changes nothing, opening it adds the table.
    @Test
    void aProjectOfTheFirstSchemaIsReadAndMigrated() throws IOException {
        FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(run);
        }
        try (Database database = Database.openWritable(file)) {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (String table : List.of("run_choice", "world", "online_test", "run_figures", "run_log",
                            "waiting", "run_people")) {
                        statement.executeUpdate("DROP TABLE " + table);
                    }
                    statement.execute("PRAGMA user_version = 1");
                }
            });
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertEquals(Reranking.OFF, project.reranking(run.result()));
            assertTrue(project.people("r1").isEmpty());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (ProjectFile project = ProjectFile.open(file)) {
            project.keepReranking("r1", new Reranking(0.5));
            assertEquals(new Reranking(0.5), project.reranking(run.result()));
        }
    }

    /// Key figures, logs and what waits came with schema 3: without them a project is read as it is, and once it is
    /// opened for writing the key figures are found in the results and kept.
    @Test
    void aProjectOfTheSecondSchemaIsReadAndMigrated() throws IOException {
        FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(run, "a line");
        }
        try (Database database = Database.openWritable(file)) {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (String table : List.of("run_figures", "run_log", "waiting", "run_people")) {
                        statement.executeUpdate("DROP TABLE " + table);
                    }
                    statement.execute("PRAGMA user_version = 2");
                }
            });
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertTrue(project.keyFigures().isEmpty());
            assertTrue(project.log("r1").isEmpty());
            assertTrue(project.waiting().isEmpty());
            assertEquals(KeyFigures.of(run.result()), project.findKeyFigures("r1"));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (ProjectFile project = ProjectFile.open(file)) {
            assertTrue(project.keyFigures().isEmpty());
            project.findKeyFigures("r1");
            assertEquals(Map.of("r1", KeyFigures.of(run.result())), project.keyFigures());
        }
    }

    @Test
    void keyFiguresAndLogAreKeptWithTheRun() {
        FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(run, "a line\nanother");
            assertEquals(Map.of("r1", KeyFigures.of(run.result())), project.keyFigures());
            assertEquals("a line\nanother", project.log("r1").orElseThrow());
            project.delete(List.of("r1"));
            assertTrue(project.keyFigures().isEmpty());
            assertTrue(project.log("r1").isEmpty());
        }
    }

    @Test
    void whatWaitsIsKeptInItsOrder() {
        List<ExperimentConfig> waiting = List.of(Preset.THOROUGH.config(), Preset.FAST.config());
        try (ProjectFile project = ProjectFile.create(file)) {
            project.keepWaiting(List.of(Preset.ARTICLE.config()));
            project.keepWaiting(waiting);
        }
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertEquals(waiting, project.waiting());
        }
    }

    @Test
    void whatEveryPersonGotIsKeptWithTheRunAndGoesWithIt() {
        UserValues people = new UserValues(List.of(SystemName.HYBRID), List.of(0), List.of("hit@3"),
                new double[][][][]{{{{1, 0, 1}}}}, new double[][]{{.5, .25, .75}});
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(SampleResult.of("r1"), List.of(), people, null));
            project.save(new FinishedRun(SampleResult.of("r2"), List.of(), null));
        }
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            assertEquals(people, project.people("r1").orElseThrow());
            assertTrue(project.people("r2").isEmpty());
            RunSummary run = project.runs().getFirst();
            assertEquals(ComparedRun.of(project.result(run.id())).named(run.name()), project.compared(run));
        }
        try (ProjectFile project = ProjectFile.open(file)) {
            project.delete("r1");
            assertThrows(BadInputException.class, () -> project.people("r1"));
        }
    }

    @Test
    void anUnknownRunOffersTheNearest() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(SampleResult.of("20261123-070000"), List.of(), null));
            String message = assertThrows(BadInputException.class, () -> project.result("20261123-07000"))
                    .getMessage();
            assertTrue(message.endsWith("did you mean 20261123-070000?"), message);
        }
    }

    @Test
    void closingLeavesOneFile() throws IOException {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aSecondOpenerReadsOnlyAndIsTold() {
        try (ProjectFile writer = ProjectFile.create(file); ProjectFile reader = ProjectFile.open(file)) {
            assertTrue(writer.readOnlyReason().isEmpty());
            assertTrue(reader.readOnlyReason().orElseThrow().contains("open in another window"));
            writer.replaceDataset(dataset());
            assertEquals("little", reader.dataset().orElseThrow().name());
            assertThrows(StorageException.class, () -> reader.saveConfiguration(ExperimentConfig.DEFAULT));
        }
    }

    @Test
    void theLockIsGivenBackOnClosing() {
        ProjectFile.create(file).close();
        try (ProjectFile project = ProjectFile.open(file)) {
            assertTrue(project.readOnlyReason().isEmpty());
        }
    }

    @Test
    void whatAKilledProcessLeftIsWhole() throws IOException {
        Path left = Files.createDirectory(folder.resolve("after the kill"));
        Path copy = left.resolve("left.thaw");
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
            project.save(new FinishedRun(SampleResult.of("r1"), List.of(), null));
            Files.copy(file, copy);
            Files.copy(folder.resolve(file.getFileName() + "-wal"), left.resolve("left.thaw-wal"));
            Files.copy(folder.resolve(file.getFileName() + ".lock"), left.resolve("left.thaw.lock"));
        }
        try (ProjectFile project = ProjectFile.open(copy)) {
            assertTrue(project.readOnlyReason().isEmpty());
            assertEquals(dataset().fingerprint(), project.dataset().orElseThrow().fingerprint());
            assertEquals("r1", project.runs().getFirst().id());
        }
    }

    @Test
    void readingOnlyChangesNothing() throws IOException {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectFile project = ProjectFile.openReadOnly(file)) {
            project.dataset();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void openingForWritingChangesNothingYet() throws IOException {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectFile project = ProjectFile.open(file)) {
            project.dataset();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aCopyHasEverything() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
            project.save(new FinishedRun(SampleResult.of("r1"), List.of(), null));
        }
        Path copy = folder.resolve("it's a copy.thaw");
        ProjectFile.copy(file, copy);
        try (ProjectFile project = ProjectFile.open(copy)) {
            assertEquals(dataset().fingerprint(), project.dataset().orElseThrow().fingerprint());
            assertEquals(SampleResult.of("r1"), project.result("r1"));
        }
    }

    @Test
    void aProjectIsNotCopiedOntoItself() {
        ProjectFile.create(file).close();
        assertThrows(BadInputException.class, () -> ProjectFile.copy(file, file));
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Files.writeString(file, "mine");
        assertThrows(BadInputException.class, () -> ProjectFile.create(file));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void anotherFileIsNotAProject() throws IOException {
        Files.writeString(file, "user_id,item_id\n");
        String message = assertThrows(BadInputException.class, () -> ProjectFile.open(file)).getMessage();
        assertTrue(message.contains("is not a Thaw project"), message);
    }

    @Test
    void aMissingFileIsNamed() {
        String message = assertThrows(BadInputException.class, () -> ProjectFile.open(file)).getMessage();
        assertTrue(message.startsWith("There is no project at " + file), message);
    }

    @Test
    void aProjectOfANewerThawIsRefused() throws IOException {
        ProjectFile.create(file).close();
        ByteBuffer version = ByteBuffer.allocate(4).putInt(0, 99);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(60).write(version);
        }
        String message = assertThrows(BadInputException.class, () -> ProjectFile.open(file)).getMessage();
        assertTrue(message.contains("newer Thaw (schema 99"), message);
    }

    @Test
    void damagedDataIsFoundByItsFingerprint() {
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
        }
        try (Database database = Database.openWritable(file)) {
            database.write(connection -> {
                try (var update = connection.prepareStatement("UPDATE dataset SET fingerprint = 'other'")) {
                    update.executeUpdate();
                }
            });
        }
        try (ProjectFile project = ProjectFile.open(file)) {
            String message = assertThrows(StorageException.class, project::dataset).getMessage();
            assertTrue(message.contains("damaged"), message);
        }
    }

    @Test
    void aFailedChangeLeavesNothing() {
        try (ProjectFile project = ProjectFile.create(file)) {
            FinishedRun run = new FinishedRun(SampleResult.of("r1"), List.of(), null);
            project.save(run);
            assertThrows(StorageException.class, () -> project.save(run));
            assertEquals(1, project.runs().size());
            assertFalse(project.runs().isEmpty());
        }
    }
}
