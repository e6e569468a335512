package dev.thaw.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.independent.RawEvents.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second opinion finds what is wrong: an old user with three items, a cold one with a, b, c at 10, 20, 30 and a run
/// that showed a decision after a.
class SecondOpinionTest {
    private static final RawEvents DATA = new RawEvents(List.of(new Event("old", "a", "like", 1),
            new Event("old", "b", "like", 2), new Event("old", "d", "like", 3), new Event("cold", "a", "like", 10),
            new Event("cold", "b", "like", 20), new Event("cold", "c", "like", 30)), Map.of());
    private static final WrittenProtocol PROTOCOL = new WrittenProtocol(.5, 3, List.of(1), 10, Set.of("like"));
    private static final String RIGHT_ROWS = "popularity,cold,1,1,20,1,d,1.0,\npopularity,cold,1,1,20,2,b,1.0,\n";

    @TempDir
    private Path folder;

    @Test
    void aSoundRunIsAgreedWith() throws IOException {
        SecondOpinion opinion = on(RIGHT_ROWS, .3868528072345416);
        assertThat(opinion.wrongDecisions()).isEmpty();
        assertThat(opinion.wrongItems()).isEmpty();
        assertThat(opinion.wrongMeans()).isEmpty();
        assertThat(opinion.wrongPopularities()).isEmpty();
    }

    @Test
    void aMeanThatTheListsDoNotGiveIsFound() throws IOException {
        assertThat(on(RIGHT_ROWS, .3868528).wrongMeans()).singleElement().asString().contains("ndcg@10");
    }

    @Test
    void aRevealedItemIsFound() throws IOException {
        assertThat(on("popularity,cold,1,1,20,1,a,1.0,\n", 0).wrongItems()).singleElement().asString()
                .contains("revealed a");
    }

    @Test
    void anItemFromTheFutureIsFound() throws IOException {
        assertThat(on("popularity,cold,1,1,20,1,c,0.0,\n", 0).wrongItems()).singleElement().asString()
                .contains("before it was available");
    }

    @Test
    void aDecisionAtTheWrongTimeIsFound() throws IOException {
        assertThat(on("popularity,cold,1,1,21,1,b,1.0,\n", 0).wrongDecisions()).hasSize(1);
    }

    @Test
    void aScoreThatHasSeenTheFutureIsFound() throws IOException {
        assertThat(on("popularity,cold,1,1,20,1,b,2.0,\n", 0).wrongPopularities()).hasSize(1);
    }

    private SecondOpinion on(String rows, double gain) throws IOException {
        Files.writeString(folder.resolve("recommendations.csv"),
                "system,user_id,n,known,as_of,rank,item_id,score,content_weight\n" + rows);
        Files.writeString(folder.resolve("result.json"),
                """
                        {"cohort": {"size": 1, "splitAt": 10}, "baselines": [{"setting": "recentWindowHours", "value": 336}], "curve": [
                          {"system": "popularity", "n": 1, "metric": "hit@3", "mean": 1.0},
                          {"system": "popularity", "n": 1, "metric": "precision@3", "mean": 0.3333333333333333},
                          {"system": "popularity", "n": 1, "metric": "ndcg@10", "mean": %s}]}
                        """
                        .formatted(gain));
        return new SecondOpinion(DATA, PROTOCOL, RunFiles.read(folder));
    }
}
