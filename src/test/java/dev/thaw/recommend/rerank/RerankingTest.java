package dev.thaw.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RerankingTest {
    /// Items 1 to 5: two alike, one half like them, one of another kind, one of which nothing is known.
    private static final ItemLikeness FIVE = ItemLikeness.of(items(item("a", "drama"), item("b", "drama"),
            item("c", "Drama", "war", "war"), item("d", "comedy"), item("e", null)));
    private static final int[] CANDIDATES = {1, 2, 3, 4, 5};
    private static final double[] SCORES = {9, 8, 7, 5, 4};

    private static ItemRow item(String id, String category, String... tags) {
        return new ItemRow(id, null, category, List.of(tags), Double.NaN, null, Map.of());
    }

    private static ItemCatalog items(ItemRow... rows) {
        DatasetBuilder builder = new DatasetBuilder();
        Arrays.stream(rows).forEach(builder::item);
        return builder.event("u", rows[0].id(), "click", 1).build("items", ImportReport.none("items")).items();
    }

    @Test
    void likenessIsTheCosineOfCategoryAndTags() {
        assertEquals(1, FIVE.between(1, 2), 1e-12);
        assertEquals(1 / Math.sqrt(2), FIVE.between(1, 3), 1e-12);
        assertEquals(0, FIVE.between(3, 4));
        assertEquals(FIVE.between(1, 3), FIVE.between(3, 1));
        assertThat(FIVE.isKnown(5)).isFalse();
    }

    /// Relevance 1, .8, .6, .2, 0. At λ = ½ after item 1: 2 has .4 − .5, 3 has .3 − .354, 4 has .1 − 0, 5 has 0 − .5:
    /// 4 comes next. After it 3 (−.054) is before 2 (−.1) and 5 (−.5).
    @Test
    void marginalRelevanceIsAsComputedByHand() {
        assertArrayEquals(new int[]{1, 4, 3, 2, 5}, new Reranking(.5).top(CANDIDATES, SCORES, 5, FIVE).items());
    }

    /// λ = 0.9: 2 has .72 − .1 = .62, 3 has .54 − .071 = .469, 4 has .18: the order of the scores stands.
    @Test
    void aLambdaNearOneKeepsTheOrderOfTheScores() {
        assertArrayEquals(new int[]{1, 2, 3, 4, 5}, new Reranking(.9).top(CANDIDATES, SCORES, 5, FIVE).items());
    }

    @Test
    void lambdaOneIsTheRankingItself() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            double[] scores = IntStream.range(0, 5).mapToDouble(_ -> random.nextInt(4)).toArray();
            Ranking plain = Ranking.top(CANDIDATES, scores, 3);
            assertArrayEquals(plain.items(), Reranking.OFF.top(CANDIDATES, scores, 3, FIVE).items());
            assertArrayEquals(plain.items(),
                    RankedPool.of(CANDIDATES, scores, 5, FIVE).rerank(Reranking.OFF, 3).items());
            assertArrayEquals(plain.positions(),
                    RankedPool.of(CANDIDATES, scores, 5, FIVE).rerank(Reranking.OFF, 3).positions());
        }
    }

    @Test
    void lambdaZeroTakesTheBestAndThenTheLeastAlike() {
        assertArrayEquals(new int[]{1, 4, 3}, new Reranking(0).top(CANDIDATES, SCORES, 3, FIVE).items());
    }

    @Test
    void whatIsUnknownIsNotTakenForVariety() {
        assertEquals(5, new Reranking(0).top(CANDIDATES, SCORES, 5, FIVE).items()[4]);
    }

    @Test
    void withoutAnyDescriptionTheRankingStands() {
        ItemLikeness nothing = ItemLikeness.of(items(item("a", null), item("b", null), item("c", null)));
        assertThat(nothing.isKnown()).isFalse();
        assertArrayEquals(new int[]{2, 3, 1},
                new Reranking(.3).top(new int[]{1, 2, 3}, new double[]{1, 3, 2}, 3, nothing).items());
    }

    @Test
    void shiftedAndStretchedScoresGiveTheSameList() {
        double[] other = Arrays.stream(SCORES).map(score -> 40 * score - 7).toArray();
        assertArrayEquals(new Reranking(.6).top(CANDIDATES, SCORES, 4, FIVE).items(),
                new Reranking(.6).top(CANDIDATES, other, 4, FIVE).items());
    }

    @Test
    void onlyTheBestHundredComeIntoAList() {
        int count = 150;
        ItemRow[] rows = IntStream.rangeClosed(1, count)
                .mapToObj(k -> item("%03d".formatted(k), k <= 120 ? "same" : "other")).toArray(ItemRow[]::new);
        int[] candidates = IntStream.rangeClosed(1, count).toArray();
        double[] scores = IntStream.rangeClosed(1, count).mapToDouble(k -> -k).toArray();
        int[] shown = new Reranking(0).top(candidates, scores, 10, ItemLikeness.of(items(rows))).items();
        assertThat(IntStream.of(shown).boxed()).hasSize(10).allMatch(item -> item <= Reranking.POOL);
    }

    @Test
    void aLambdaOutOfRangeIsRefused() {
        assertThat(assertThrows(BadInputException.class, () -> new Reranking(1.2)).getMessage())
                .contains("rerank.lambda is 1.2", "between 0 and 1");
        assertThrows(BadInputException.class, () -> new Reranking(Double.NaN));
    }
}
