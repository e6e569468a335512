package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWriterTest {
    private static final WorldSettings SMALL = WorldSettings.of(60, 50, 28, 2);
    private static final List<String> FILES = List.of("events.csv.gz", "impressions.csv.gz", "items.csv", "users.csv",
            "truth.json");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        WorldWriter.write(CampusWorld.of(SMALL), folder, JobContext.unobserved());
    }

    @Test
    void sameSettingsGiveTheSameBytes(@TempDir Path again) throws IOException {
        WorldWriter.write(CampusWorld.of(SMALL), again, JobContext.unobserved());
        for (String file : FILES) {
            assertThat(Files.mismatch(folder.resolve(file), again.resolve(file))).as(file).isEqualTo(-1);
        }
    }

    /// A world must stay what it was: other people's figures rest on it. Change these only with the model.
    @Test
    void textIsTheOneOfAllMachinesAndReleases() throws IOException, NoSuchAlgorithmException {
        assertThat(digest(FILES.subList(0, 4)))
                .isEqualTo("3e00ec4ff0f6e43c2952412c40971d9f9004755099b791a36e1be7301caae7f6");
        assertThat(digest(FILES.subList(4, 5)))
                .isEqualTo("dd81cc80a1c8b8d45257a8722a218ab9d5d93d1560fcfa8170a64fd251d89ee8");
    }

    private static String digest(List<String> files) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : files) {
            digest.update(content(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void withoutCompressionTheTextIsTheSame(@TempDir Path plain) throws IOException {
        WorldWriter.write(CampusWorld.of(SMALL), plain, JobContext.unobserved());
        WorldWriter.write(CampusWorld.of(SMALL), plain, false, JobContext.unobserved());
        assertThat(Files.readAllBytes(plain.resolve("events.csv"))).isEqualTo(content("events.csv.gz"));
        assertThat(Files.readAllBytes(plain.resolve("impressions.csv"))).isEqualTo(content("impressions.csv.gz"));
        try (var files = Files.list(plain)) {
            assertThat(files).as("the compressed log of before is gone").hasSize(5);
        }
    }

    @Test
    void truthTellsTheBestThatCanBeReached() throws IOException {
        JsonNode oracle = JsonMapper.builder().build().readTree(content("truth.json")).path("oracle");
        assertThat(oracle.path("people").asInt()).isEqualTo(60);
        assertThat(oracle.path("curve")).hasSize(8).allSatisfy(point -> {
            assertThat(point.path("ctr@3").asDouble()).isBetween(0.1, 1.0);
            assertThat(point.path("hit@3").asDouble()).isBetween(0.1, 1.0);
            assertThat(point.path("conversion@3").asDouble()).isGreaterThan(0)
                    .isLessThan(point.path("ctr@3").asDouble());
        });
    }

    @Test
    void truthTellsTheShareOfNewPeopleByWeek() throws IOException {
        JsonNode weeks = JsonMapper.builder().build().readTree(content("truth.json")).path("happened").path("weeks");
        assertThat(weeks).hasSize(4).allSatisfy(week -> assertThat(week.path("newcomers").asInt()).isPositive()
                .isLessThanOrEqualTo(week.path("active").asInt()));
    }

    @Test
    void anotherSeedGivesAnotherWorld(@TempDir Path other) throws IOException {
        WorldWriter.write(CampusWorld.of(WorldSettings.of(60, 50, 28, 3)), other, JobContext.unobserved());
        for (String file : FILES) {
            assertThat(Files.mismatch(folder.resolve(file), other.resolve(file))).as(file).isNotEqualTo(-1);
        }
    }

    @Test
    void theSmallestWorldCanBeWritten(@TempDir Path small) {
        WorldSummary summary = WorldWriter.write(CampusWorld.of(WorldSettings.of(1, 20, 7, 1)), small,
                JobContext.unobserved());
        assertThat(summary.people()).isLessThanOrEqualTo(1);
        assertThat(WorldTruth.settings(small).users()).isEqualTo(1);
    }

    @Test
    void columnsAreThoseOfAThawFolder() throws IOException {
        assertThat(lines("events.csv.gz").getFirst()).isEqualTo("user_id,item_id,event_type,timestamp");
        assertThat(lines("items.csv").getFirst()).isEqualTo("item_id,title,category,tags,price,available_from");
        assertThat(lines("users.csv").getFirst()).isEqualTo("user_id,signup_at,country,interest");
        assertThat(lines("impressions.csv.gz").getFirst())
                .isEqualTo("user_id,timestamp,request_id,position,item_id,propensity,clicked");
    }

    @Test
    void noCompressedFileHoldsTheTimeOfItsMaking() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("events.csv.gz"));
        assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void truthGivesTheSettingsBack() {
        assertThat(WorldTruth.settings(folder)).isEqualTo(SMALL);
    }

    @Test
    void truthIsRefusedWhereThereIsNone(@TempDir Path empty) {
        assertThatThrownBy(() -> WorldTruth.settings(empty)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("truth.json");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused(@TempDir Path parent) throws IOException {
        Path file = Files.createFile(parent.resolve("taken"));
        CampusWorld world = CampusWorld.of(SMALL);
        assertThatThrownBy(() -> WorldWriter.write(world, file, JobContext.unobserved()))
                .isInstanceOf(BadInputException.class).hasMessageContaining("is a file");
    }

    @Test
    void cancelLeavesNothingBehind(@TempDir Path target) throws IOException {
        JobContext cancelledInTheObservation = new JobContext() {
            private int checkpoints;

            @Override
            public void checkpoint() {
                if (++checkpoints == 200) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
        CampusWorld world = CampusWorld.of(SMALL);
        assertThatThrownBy(() -> WorldWriter.write(world, target, cancelledInTheObservation))
                .isInstanceOf(CancelledException.class);
        try (var left = Files.list(target)) {
            assertThat(left).isEmpty();
        }
    }

    private static List<String> lines(String file) throws IOException {
        return new String(content(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] content(String file) throws IOException {
        try (InputStream raw = Files.newInputStream(folder.resolve(file));
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }
}
