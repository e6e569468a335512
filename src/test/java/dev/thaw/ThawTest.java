package dev.thaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThawTest {
    @Test
    void noArgumentOpensTheWorkbench() {
        assertThat(Thaw.opensWorkbench()).isTrue();
    }

    @Test
    void projectFileOpensTheWorkbench() {
        assertThat(Thaw.opensWorkbench("my data/Campus.THAW")).isTrue();
    }

    @Test
    void verbIsForTheCommandLine() {
        assertThat(Thaw.opensWorkbench("self-test")).isFalse();
        assertThat(Thaw.opensWorkbench("report", "--project", "campus.thaw")).isFalse();
    }

    @Test
    void linuxWithoutDisplayHasNoWindowToOpen() {
        assertThat(Thaw.hasNoDisplay("Linux", null, Map.of())).isTrue();
        assertThat(Thaw.hasNoDisplay("Linux", null, Map.of("DISPLAY", ":0"))).isFalse();
    }

    @Test
    void headlessPlatformAndOtherSystemsNeedNoVariable() {
        assertThat(Thaw.hasNoDisplay("Linux", "Headless", Map.of())).isFalse();
        assertThat(Thaw.hasNoDisplay("Mac OS X", null, Map.of())).isFalse();
    }
}
