package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.sampling.EventWeights;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairTableTest {
    private final Dataset data = new DatasetBuilder().event("ann", "x", "view", 1).event("ann", "x", "buy", 2)
            .event("ann", "x", "view", 3).event("ann", "y", "dislike", 4).event("ann", "y", "hate", 5)
            .event("ann", "z", "hate", 6).event("ann", "z", "view", 7).event("bob", "x", "view", 8)
            .event("bob", "y", "seen", 9).build("pairs", ImportReport.none("test"));
    private final PairTable people = pairs(Long.MIN_VALUE, 1);

    @Test
    void aPairTakesItsStrongestLiking() {
        assertThat(weight(people, "ann", "x")).isEqualTo(1);
    }

    @Test
    void whatWasOnlyDislikedTakesItsStrongestDislike() {
        assertThat(weight(people, "ann", "y")).isEqualTo(-0.9f);
    }

    @Test
    void aLikingOutweighsAStrongerDislike() {
        assertThat(weight(people, "ann", "z")).isEqualTo(0.2f);
    }

    @Test
    void eventsOfWeightZeroAreNoPairs() {
        assertThat(people.size()).isEqualTo(4);
        assertThat(people.length(data.users().find("bob"))).isEqualTo(1);
    }

    @Test
    void weightsAreInTheGivenUnit() {
        assertThat(weight(pairs(Long.MIN_VALUE, 0.5), "ann", "x")).isEqualTo(2);
    }

    @Test
    void eventsBeforeTheWindowDoNotCount() {
        assertThat(weight(pairs(3, 1), "ann", "x")).isEqualTo(0.2f);
    }

    @Test
    void transposedTwiceIsTheSameTable() {
        PairTable items = people.transposed(data.items().size());

        assertThat(weight(items, data.items().find("z"), data.users().find("ann"))).isEqualTo(0.2f);
        PairTable again = items.transposed(data.users().size());
        assertThat(again.starts()).isEqualTo(people.starts());
        assertThat(again.columns()).isEqualTo(people.columns());
        assertThat(again.weights()).isEqualTo(people.weights());
    }

    @Test
    void rowsComeLongestFirstAndWithoutTheEmptyOnes() {
        assertThat(people.longestFirst()).containsExactly(data.users().find("ann"), data.users().find("bob"));
    }

    private PairTable pairs(long from, double unit) {
        EventWeights weights = EventWeights.of(data,
                Map.of("view", 0.2, "buy", 1.0, "dislike", -0.3, "hate", -0.9, "seen", 0.0));
        return PairTable.ofPeople(data.log(), weights, data.users().size(), from, unit);
    }

    private float weight(PairTable table, String user, String item) {
        return weight(table, data.users().find(user), data.items().find(item));
    }

    private static float weight(PairTable table, int row, int column) {
        int entry = table.starts()[row];
        while (table.columns()[entry] != column) {
            entry++;
        }
        assertThat(entry).isLessThan(table.starts()[row + 1]);
        return table.weights()[entry];
    }
}
