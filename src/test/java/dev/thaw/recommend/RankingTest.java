package dev.thaw.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void equalScoresAreOrderedByItemId() {
        Ranking ranking = Ranking.top(new int[]{1, 2, 3, 4}, new double[]{.5, .9, .5, .5}, 3);
        assertArrayEquals(new int[]{2, 1, 3}, ranking.items());
        assertArrayEquals(new int[]{1, 0, 2}, ranking.positions());
    }

    @Test
    void partialSelectionAgreesWithAFullSort() {
        long seed = 11;
        Random random = new Random(seed);
        int[] candidates = IntStream.rangeClosed(1, 200).toArray();
        double[] scores = IntStream.range(0, 200).mapToDouble(k -> random.nextInt(40)).toArray();
        int[] expected = IntStream.range(0, 200).boxed()
                .sorted((a, b) -> scores[a] != scores[b] ? Double.compare(scores[b], scores[a]) : a - b).limit(10)
                .mapToInt(k -> candidates[k]).toArray();
        assertArrayEquals(expected, Ranking.top(candidates, scores, 10).items(), "seed " + seed);
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ranking.top(new int[]{1}, new double[]{Double.NaN}, 1));
    }
}
