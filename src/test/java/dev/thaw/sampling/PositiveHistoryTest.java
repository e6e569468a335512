package dev.thaw.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositiveHistoryTest {
    private static final Dataset DATA = new DatasetBuilder().event("a", "x", "like", 1000).event("a", "y", "like", 2000)
            .event("a", "z", "dislike", 1500).event("b", "x", "like", 2000).build("few", ImportReport.none("test"));
    private static final PositiveHistory HISTORY = PositiveHistory.of(DATA.log(),
            EventWeights.of(DATA, Map.of("like", 0.8, "dislike", -0.5)), DATA.users().size(), DATA.items().size());

    @Test
    void countsOfAUserAreStrictlyBeforeTheMoment() {
        int user = DATA.users().find("a");

        assertThat(HISTORY.userCount(user, 1000)).isZero();
        assertThat(HISTORY.userCount(user, 1001)).isEqualTo(1);
        assertThat(HISTORY.userCount(user, 2000)).isEqualTo(1);
        assertThat(HISTORY.userCount(user, 2001)).isEqualTo(2);
    }

    @Test
    void countsOfAnItemAreOfAllUsers() {
        assertThat(HISTORY.itemCount(DATA.items().find("x"), 2001)).isEqualTo(2);
    }

    @Test
    void dislikesAreNotPartOfIt() {
        assertThat(HISTORY.itemCount(DATA.items().find("z"), Long.MAX_VALUE)).isZero();
    }

    @Test
    void eventsKeepTheirOrderAndWeight() {
        int user = DATA.users().find("a");

        assertThat(HISTORY.item(user, 1)).isEqualTo(DATA.items().find("y"));
        assertThat(HISTORY.weight(user, 1)).isEqualTo(0.8f);
    }
}
