package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Four likes on two items, seen ten days after the first.
class PopularityFeaturesTest {
    private static final long DAY = 86_400_000L;

    private final Dataset data = new DatasetBuilder().event("a", "hit", "like", 0).event("b", "hit", "like", DAY)
            .event("c", "hit", "like", 2 * DAY).event("a", "flop", "like", 6 * DAY)
            .build("two items", ImportReport.none("test"));
    private final PopularityFeatures features = new PopularityFeatures(List.of(5 * DAY));

    @Test
    void aWindowIsFollowedByAllTimeShareOfDemandAndAge() {
        assertThat(features.size()).isEqualTo(4);
        assertThat(of("hit")[1]).isCloseTo((float) Math.log(3.3 / 2.3), within(1e-5f));
    }

    @Test
    void demandGrowsWithTheCountAgainstTheAverageItems() {
        assertThat(of("hit")[2]).isCloseTo((float) Math.log(1 + 3 / 2.0), within(1e-5f));
        assertThat(of("flop")[2]).isCloseTo((float) Math.log(1 + 1 / 2.0), within(1e-5f));
    }

    @Test
    void theLastFeatureIsTheAge() {
        assertThat(of("hit")[3]).isCloseTo((float) (Math.log(11) / 3), within(1e-5f));
        assertThat(of("flop")[3]).isCloseTo((float) (Math.log(5) / 3), within(1e-5f));
    }

    private float[] of(String item) {
        CatalogTimeline timeline = CatalogTimeline.of(data, data.log(), EventWeights.of(data, Map.of("like", 1.0)),
                new boolean[]{true});
        float[] values = new float[features.size()];
        features.at(timeline.at(10 * DAY), 2).fill(data.items().find(item), values, 0);
        return values;
    }
}
