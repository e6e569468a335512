package dev.thaw.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.ingest.ColumnGuess;
import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.Delimiter;
import dev.thaw.dataset.ingest.FilePart;
import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.dataset.ingest.ImportProblem.About;
import dev.thaw.dataset.ingest.MappingJson;
import dev.thaw.dataset.ingest.SourceFile;
import dev.thaw.job.JobQueue;
import dev.thaw.ui.common.ImportOrder.Target;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String HEADLESS = """
            1,2268318,2520377,pv,1511544070
            1,2333346,2520771,pv,1511561733
            100,2576651,2520771,buy,1511572885
            100,2268318,2520377,cart,1511593493
            """;

    @TempDir
    private Path directory;
    private final List<Notice> notices = new ArrayList<>();
    private Workspace workspace;
    private ImportViewModel model;
    private DataViewModel data;

    @BeforeEach
    void open() {
        Jobs jobs = new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
        workspace = new Workspace(jobs, new ProjectFolder(directory.resolve("projects"), null), notices::add);
        model = new ImportViewModel(workspace, new NoFileChoosers());
        data = new DataViewModel(workspace, new NoFileChoosers());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void nothingIsImportedBeforeItIsAskedFor() throws IOException {
        propose("events.csv", "user_id,item_id,event_type,timestamp\nu,i,view,1704103200\n");
        assertThat(workspace.project()).isNull();
        assertThat(model.obstacleProperty().get()).isEmpty();
        model.importNow();
        assertThat(workspace.dataset()).hasValueSatisfying(data -> assertThat(data.log().size()).isEqualTo(1));
        assertThat(model.pathProperty().get()).isNull();
    }

    @Test
    void thawFolderIsShownWithAllItsFiles() throws IOException {
        write("shop/events.csv", "user_id,item_id,event_type,timestamp\nu,i,view,1704103200\n");
        write("shop/items.csv", "item_id,title\ni,One\n");
        workspace.importDesk().propose(directory.resolve("shop"));
        assertThat(preview().format()).isEqualTo("Thaw folder");
        assertThat(preview().files()).extracting(SourceFile::part).containsExactly(FilePart.EVENTS, FilePart.ITEMS);
    }

    @Test
    void timesOfAThawFolderCanBeReadInAnotherZone() throws IOException {
        write("shop/events.csv", "user_id,item_id,event_type,timestamp\nu,i,view,2024-01-01 10:00\n");
        write("shop/items.csv", "item_id,title\ni,One\n");
        workspace.importDesk().propose(directory.resolve("shop"));
        model.chooseZone(ZoneId.of("Europe/Berlin"));
        assertThat(preview().rows().getFirst().cells().get(3).meaning()).isEqualTo("2024-01-01T09:00:00Z");
        model.importNow();
        assertThat(workspace.dataset().orElseThrow().log().timestamp(0)).isEqualTo(1_704_099_600_000L);
        assertThat(workspace.dataset().orElseThrow().items().title(1)).isEqualTo("One");
    }

    @Test
    void everyGenerationOfMovieLensIsRecognised() throws IOException {
        write("one/u.data", "196\t242\t3\t881250949\n");
        write("two/ratings.dat", "1::1193::5::978300760\n");
        write("three/ratings.csv", "userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n");
        for (String folder : List.of("one", "two", "three")) {
            workspace.importDesk().propose(directory.resolve(folder));
            assertThat(preview().format()).startsWith("MovieLens");
            assertThat(preview().rows().getFirst().cells().get(2).meaning()).startsWith("rating_");
            assertThat(model.canSaveMapping()).isFalse();
        }
    }

    @Test
    void jsonLinesPackedByGzipAreShown() throws IOException {
        Path file = directory.resolve("log.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"user\": {\"id\": 7}, \"item\": \"007\", \"ts\": 1704103200000}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        workspace.importDesk().propose(file);
        assertThat(roles()).containsExactly(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.TIME);
        assertThat(preview().rows().getFirst().cells().get(1).text()).isEqualTo("007");
        assertThat(preview().rows().getFirst().cells().get(2).meaning()).isEqualTo("2024-01-01T10:00:00Z");
    }

    @Test
    void headerlessFileIsCorrectedByHand() throws IOException {
        propose("UserBehavior.csv", HEADLESS);
        assertThat(roles()).containsExactly(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.CATEGORY, ColumnRole.TYPE,
                ColumnRole.TIME);
        model.chooseRole("column_3", ColumnRole.ITEM);
        assertThat(roles()).containsExactly(ColumnRole.USER, ColumnRole.UNUSED, ColumnRole.ITEM, ColumnRole.TYPE,
                ColumnRole.TIME);
        model.chooseRole("column_1", ColumnRole.UNUSED);
        assertThat(model.problem(About.USER).getValue()).startsWith("No column is the user");
        assertThat(model.obstacleProperty().get()).isEqualTo(model.problem(About.USER).getValue());
        model.importNow();
        assertThat(workspace.project()).isNull();
        model.chooseRole("column_1", ColumnRole.USER);
        model.importNow();
        assertThat(workspace.dataset().orElseThrow().items().find("2520377")).isPositive();
    }

    @Test
    void firstRowTakenForNamesLeavesTheRolesWhereTheyAre() throws IOException {
        propose("log.csv", HEADLESS);
        model.chooseHeader(true);
        assertThat(preview().columns().getFirst()).extracting(ColumnGuess::column, ColumnGuess::role)
                .containsExactly("1", ColumnRole.USER);
        assertThat(preview().sample().rows()).isEqualTo(3);
        model.chooseHeader(false);
        assertThat(preview().sample().rows()).isEqualTo(4);
        assertThat(roles()).containsExactly(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.CATEGORY, ColumnRole.TYPE,
                ColumnRole.TIME);
    }

    @Test
    void otherDelimiterIsFollowedAtOnce() throws IOException {
        propose("log.csv", "user_id,item_id,timestamp\nu,i;j,1704103200\n");
        model.chooseDelimiter(Delimiter.SEMICOLON);
        assertThat(preview().columns()).hasSize(1);
        assertThat(model.obstacleProperty().get()).isNotEmpty();
        model.chooseDelimiter(Delimiter.COMMA);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void typeIsAColumnStarsOrOneForAll() throws IOException {
        propose("log.csv", "user_id,item_id,mark,timestamp\nu,i,4,1704103200\n");
        model.chooseType(new TypeChoice.Rated("mark"));
        assertThat(preview().rows().getFirst().cells().get(2).meaning()).isEqualTo("rating_4");
        model.chooseType(new TypeChoice.Named("mark"));
        assertThat(roles()).contains(ColumnRole.TYPE);
        model.chooseType(new TypeChoice.OneType());
        model.chooseConstantType("seen");
        model.importNow();
        assertThat(workspace.dataset().orElseThrow().eventTypes()).hasToString("[seen]");
    }

    @Test
    void zoneChangesWhatThePreviewSays() throws IOException {
        propose("log.csv", "user_id,item_id,date\nu,i,31.01.2024 10:00\n");
        assertThat(preview().rows().getFirst().cells().get(2).meaning()).isEqualTo("2024-01-31T10:00:00Z");
        model.chooseZone(ZoneId.of("Asia/Tokyo"));
        assertThat(preview().rows().getFirst().cells().get(2).meaning()).isEqualTo("2024-01-31T01:00:00Z");
    }

    @Test
    void badCellsAreCountedAndAskedAboutWhereTheyAreMany() throws IOException {
        propose("log.csv", "user_id,item_id,timestamp\nu,i,1704103200\nu,j,soon\nu,k,1704103201\n");
        assertThat(ImportWords.sample(preview().sample())).isEqualTo("2 of 3 rows, 1 skipped");
        model.importNow();
        assertThat(workspace.project()).isNull();
        assertThat(model.badRowsProperty().get().badRows()).isEqualTo(1);
        model.correctMapping();
        assertThat(model.onlyBadProperty().get()).isTrue();
        assertThat(model.badRowsProperty().get()).isNull();
        model.importNow();
        model.importWithoutBadRows();
        assertThat(workspace.dataset().orElseThrow().log().size()).isEqualTo(2);
        assertThat(data.importSentence()).isEqualTo("2 of 3 rows, 1 skipped.");
        Path report = directory.resolve("skipped.csv");
        data.exportSkippedRows(report);
        assertThat(report).content().contains("\"log.csv\",3,\"timestamp\",\"time 'soon'");
    }

    @Test
    void mappingIsSavedAndLoaded() throws IOException {
        propose("log.csv", HEADLESS);
        model.chooseRole("column_3", ColumnRole.ITEM);
        Path saved = directory.resolve("mapping.json");
        model.saveMapping(saved);
        assertThat(MappingJson.read(saved)).isEqualTo(preview().mapping());
        model.cancel();
        workspace.importDesk().propose(directory.resolve("log.csv"));
        model.loadMapping(saved);
        assertThat(roles()).containsExactly(ColumnRole.USER, ColumnRole.UNUSED, ColumnRole.ITEM, ColumnRole.TYPE,
                ColumnRole.TIME);
    }

    @Test
    void cancelLeavesTheOpenProjectAsItIs() throws IOException {
        propose("a.csv", "user_id,item_id,timestamp\nu,i,1704103200\n");
        model.importNow();
        var before = workspace.project();
        propose("b.csv", HEADLESS);
        model.cancel();
        assertThat(workspace.project()).isSameAs(before);
        assertThat(model.pathProperty().get()).isNull();
    }

    @Test
    void dataIsAddedToTheProjectAndTakenBack() throws IOException {
        propose("a.csv", "user_id,item_id,timestamp\nu,i,1704103200\n");
        model.importNow();
        Path file = workspace.project().file().path();
        String first = workspace.dataset().orElseThrow().fingerprint();
        propose("b.csv", "user_id,item_id,timestamp\nu,i,1704103200\nv,i,1704103201\n");
        model.targetProperty().set(Target.ADD);
        model.importNow();
        assertThat(workspace.project().file().path()).isEqualTo(file);
        assertThat(workspace.dataset().orElseThrow().log().size()).isEqualTo(2);
        assertThat(notices.getLast().sentence()).contains("1 rows were there already");
        assertThat(workspace.project().file().dataset().orElseThrow().log().size()).isEqualTo(2);
        assertThat(data.changedSentence().getValue()).contains("it held a with 1 events");
        data.undoImport();
        assertThat(workspace.dataset().orElseThrow().fingerprint()).isEqualTo(first);
        assertThat(workspace.project().file().dataset().orElseThrow().fingerprint()).isEqualTo(first);
        assertThat(data.changedSentence().getValue()).isEmpty();
    }

    @Test
    void dataTakesThePlaceOfWhatTheProjectHeld() throws IOException {
        propose("a.csv", "user_id,item_id,timestamp\nu,i,1704103200\n");
        model.importNow();
        Path file = workspace.project().file().path();
        propose("b.csv", HEADLESS);
        model.targetProperty().set(Target.REPLACE);
        model.importNow();
        assertThat(workspace.project().file().path()).isEqualTo(file);
        assertThat(workspace.dataset().orElseThrow().name()).isEqualTo("b");
        assertThat(workspace.dataset().orElseThrow().log().size()).isEqualTo(4);
    }

    @Test
    void withoutAProjectThereIsOnlyANewOne() throws IOException {
        propose("a.csv", HEADLESS);
        assertThat(model.hasProject()).isFalse();
        assertThat(model.targetObstacle(Target.ADD)).isNotEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() throws IOException {
        Files.write(directory.resolve("picture.csv"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        workspace.importDesk().propose(directory.resolve("picture.csv"));
        assertThat(model.previewProperty().get()).isNull();
        assertThat(model.failureProperty().get()).contains("PNG");
        assertThat(model.obstacleProperty().get()).isNotEmpty();
    }

    private void propose(String name, String content) throws IOException {
        workspace.importDesk().propose(write(name, content));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private ImportPreview preview() {
        return model.previewProperty().get();
    }

    private List<ColumnRole> roles() {
        return preview().columns().stream().map(ColumnGuess::role).toList();
    }
}
