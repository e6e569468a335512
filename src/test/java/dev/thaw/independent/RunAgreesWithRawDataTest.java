package dev.thaw.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.cli.CommandLineInterface;
import dev.thaw.cli.ScreenPainter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs all eight systems from the command line, trained briefly, and asks for a second opinion on what they left.
@Tag("slow")
class RunAgreesWithRawDataTest {
    private static final List<String> BRIEF = List.of("training.epochs=1", "content.embeddingSize=8",
            "content.hiddenUnits=16", "collaborative.embeddingSize=8");
    private static final Path SHARED = Path.of("..", "shared", "data");

    @TempDir
    private Path out;

    @Test
    void onMovieLens() throws IOException {
        Path folder = present(SHARED.resolve("ml-latest-small"));
        agree(folder, RawEvents.movieLens(folder), new WrittenProtocol(0.7, 60, List.of(0, 1, 2, 5, 10, 20, 50), 10,
                Set.of("rating_4", "rating_5")));
    }

    @Test
    void onDeskdrop() throws IOException {
        Path folder = present(SHARED.resolve("deskdrop"));
        agree(folder, RawEvents.deskdrop(folder), new WrittenProtocol(0.5, 8, List.of(0, 1, 2, 5), 10,
                Set.of("view", "like", "bookmark", "comment_created", "follow")));
    }

    @Test
    void onTheSampleCampus() throws IOException {
        Path folder = Path.of("sample-data", "campus");
        agree(folder, RawEvents.thawFolder(folder), new WrittenProtocol(0.8, 60, List.of(0, 2, 10, 50), 10,
                Set.of("click", "add_to_cart", "purchase")));
    }

    private void agree(Path folder, RawEvents data, WrittenProtocol protocol) throws IOException {
        run(folder, protocol);
        RunFiles files = RunFiles.read(out);
        assertThat(files.systems()).containsExactlyInAnyOrder("random", "popularity", "recent_popularity", "ease",
                "content", "collaborative", "hand_mix", "hybrid");
        SecondOpinion opinion = new SecondOpinion(data, protocol, files);
        assertThat(opinion.wrongDecisions()).isEmpty();
        assertThat(opinion.wrongItems()).isEmpty();
        assertThat(opinion.wrongMeans()).isEmpty();
        assertThat(opinion.wrongPopularities()).isEmpty();
    }

    private void run(Path folder, WrittenProtocol protocol) {
        List<String> settings = new ArrayList<>(BRIEF);
        settings.add("evaluation.splitAt=" + protocol.quantile());
        settings.add("evaluation.minEvents=" + protocol.minEvents());
        settings.add("evaluation.revealed=" + protocol.revealed());
        settings.add("evaluation.horizon=" + protocol.horizon());
        settings.add("evaluation.relevant=" + protocol.relevant().stream().map(type -> '"' + type + '"').toList());
        List<String> arguments = new ArrayList<>(List.of("run", "--data", folder.toString(), "--out", out.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new CommandLineInterface(new NoScreens(), stream, stream).run(arguments.toArray(String[]::new));
        assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    }

    private static Path present(Path folder) {
        Assumptions.assumeTrue(Files.exists(folder), "no real data at " + folder);
        return folder;
    }

    private static final class NoScreens implements ScreenPainter {
        @Override
        public List<String> screens() {
            return List.of();
        }

        @Override
        public void paint(String screen, @Nullable Path project, String theme, int width, int height, int zoom,
                Path out) {
            throw new UnsupportedOperationException("this test draws no screen");
        }
    }
}
