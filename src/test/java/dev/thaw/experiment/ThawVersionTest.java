package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThawVersionTest {
    @Test
    void buildWritesTheVersionIntoTheProduct() {
        assertThat(ThawVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
