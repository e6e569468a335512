package dev.thaw.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final Dataset DATA = new DatasetBuilder().event("a", "x", "like", 1000).event("b", "y", "like", 2000)
            .build("two", ImportReport.none("test"));

    @Test
    void anItemIsAvailableStrictlyAfterItsFirstEvent() {
        Availability availability = Availability.of(DATA.log(), DATA.items().size(), item -> null);

        assertThat(availability.count(1000)).isZero();
        assertThat(availability.count(1001)).isEqualTo(1);
        assertThat(availability.item(0)).isEqualTo(DATA.items().find("x"));
    }

    @Test
    void aDeclaredMomentBeforeTheFirstEventCounts() {
        int y = DATA.items().find("y");
        Availability availability = Availability.of(DATA.log(), DATA.items().size(), item -> item == y ? 500L : null);

        assertThat(availability.count(501)).isEqualTo(1);
        assertThat(availability.item(0)).isEqualTo(y);
    }
}
