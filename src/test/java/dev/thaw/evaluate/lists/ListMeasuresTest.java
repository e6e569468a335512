package dev.thaw.evaluate.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.recommend.AsOfCounts;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every measure against an example computed by hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMeasuresTest {
    private final ListVariety variety = ListVariety.of(catalog());

    /// Items 1–5 drama, 6–8 comedy, 9–10 war (9 is a drama too), 11 without anything.
    private static ItemCatalog catalog() {
        DatasetBuilder builder = new DatasetBuilder().event("u", "01", "click", 1);
        for (int item = 1; item <= 11; item++) {
            String category = item <= 5 ? "drama" : item <= 8 ? "comedy" : item <= 10 ? "war" : null;
            builder.item(new ItemRow("%02d".formatted(item), null, category, item == 9 ? List.of("Drama") : List.of(),
                    Double.NaN, null, Map.of()));
        }
        return builder.build("films", ImportReport.none("films")).items();
    }

    /// Shares 5/10, 3/10, 2/10: .5 · 1 + .3 · 1.737 + .2 · 2.322.
    @Test
    void entropyOfFiveThreeAndTwo() {
        int[] ten = IntStream.rangeClosed(1, 10).toArray();
        assertEquals(1.485475, variety.categoryEntropy(ten), 1e-6);
        assertEquals(3, variety.distinctCategories(ten));
    }

    @Test
    void entropyIsZeroForOneCategoryAndOneBitForTwoHalves() {
        assertEquals(0, variety.categoryEntropy(new int[]{1, 2, 3}));
        assertEquals(1, variety.categoryEntropy(new int[]{1, 2, 6, 7}), 1e-12);
        assertEquals(0, variety.categoryEntropy(new int[]{11}));
    }

    /// Pairs: (1, 6) 1, (1, 9) 1 − 1/√2, (6, 9) 1.
    @Test
    void intraListDiversityIsTheMeanOverPairs() {
        assertEquals((1 + (1 - 1 / Math.sqrt(2)) + 1) / 3, variety.intraListDiversity(new int[]{1, 6, 9}), 1e-12);
    }

    @Test
    void anItemOfWhichNothingIsKnownMakesNoPair() {
        assertEquals(variety.intraListDiversity(new int[]{1, 6, 9}),
                variety.intraListDiversity(new int[]{11, 1, 6, 9}), 1e-12);
        assertEquals(0, variety.intraListDiversity(new int[]{1, 11}));
    }

    /// 5, 2, 1 and 0 events: p = 6/12, 3/12, 2/12, 1/12.
    @Test
    void noveltyIsTheMeanInformationOfWhatIsShown() {
        Popularity popularity = new Popularity(counts(0, 5, 2, 1, 0), 4, 8);
        assertEquals((1 + Math.log(12) / Math.log(2)) / 2, popularity.novelty(new int[]{1, 4}), 1e-12);
        assertEquals(2, popularity.novelty(new int[]{2}), 1e-12);
        assertEquals(3.5, popularity.mean(new int[]{1, 2}));
    }

    private static AsOfCounts counts(int... byItem) {
        return new AsOfCounts() {
            @Override
            public int count(int item) {
                return byItem[item];
            }

            @Override
            public int count(int item, long windowMillis) {
                return byItem[item];
            }

            @Override
            public long total(long windowMillis) {
                return IntStream.of(byItem).sum();
            }
        };
    }

    /// Exposures 1, 2, 3, 4 of four items: (−3 · 1 − 1 · 2 + 1 · 3 + 3 · 4) / (3 · 10).
    @Test
    void giniOfOneTwoThreeFour() {
        Exposure exposure = new Exposure(new int[][]{{1, 2, 3, 4}, {2, 3, 4}, {3, 4}, {4}}, 4);
        exposure.count(new int[]{1, 1, 1, 1});
        assertEquals(1. / 3, exposure.gini(), 1e-12);
        assertEquals(1, exposure.coverage());
    }

    @Test
    void giniIsZeroForEqualExposureAndOneForOneItemAlone() {
        Exposure equal = new Exposure(new int[][]{{1, 2}, {3, 4}}, 4);
        equal.count(new int[]{1, 1});
        assertEquals(0, equal.gini(), 1e-12);
        Exposure alone = new Exposure(new int[][]{{3}, {3}}, 4);
        alone.count(new int[]{1, 1});
        assertEquals(1, alone.gini(), 1e-12);
        assertEquals(.25, alone.coverage());
    }

    /// Two of four items shown once each: (1 · 1 + 3 · 1) / (3 · 2).
    @Test
    void itemsThatAreNeverShownCount() {
        Exposure exposure = new Exposure(new int[][]{{1, 2}}, 4);
        exposure.count(new int[]{1});
        assertEquals(4. / 6, exposure.gini(), 1e-12);
    }

    @Test
    void aPersonDrawnTwiceCountsTwice() {
        int[][] lists = {{1, 2}, {2, 3}, {5}};
        Exposure drawn = new Exposure(lists, 6);
        drawn.count(new int[]{2, 0, 1});
        Exposure written = new Exposure(new int[][]{lists[0], lists[0], lists[2]}, 6);
        written.count(new int[]{1, 1, 1});
        assertEquals(written.gini(), drawn.gini(), 1e-12);
        assertEquals(written.coverage(), drawn.coverage());
    }

    /// Against the definition Σ_i Σ_j |x_i − x_j| / (2 m Σ x), times m / (m − 1).
    @Test
    void giniAgreesWithTheMeanDifferenceOfAllPairs() {
        long seed = 3;
        Random random = new Random(seed);
        int[][] lists = IntStream.range(0, 40).mapToObj(
                _ -> random.ints(0, 12).distinct().limit(5).map(item -> item * item / 12).distinct().toArray())
                .toArray(int[][]::new);
        Exposure exposure = new Exposure(lists, 15);
        int[] everybody = IntStream.range(0, lists.length).map(_ -> 1).toArray();
        exposure.count(everybody);
        int[] counts = new int[15];
        for (int[] list : lists) {
            for (int item : list) {
                counts[item]++;
            }
        }
        double differences = 0;
        for (int one : counts) {
            for (int other : counts) {
                differences += Math.abs(one - other);
            }
        }
        double expected = differences / (2. * 15 * IntStream.of(counts).sum()) * 15 / 14;
        assertEquals(expected, exposure.gini(), 1e-12, "seed " + seed);
        assertTrue(exposure.gini() > 0 && exposure.gini() < 1);
    }
}
