package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalFolderTest {
    @Test
    void namedFolderWins() {
        assertThat(PersonalFolder.of("/elsewhere", "Linux", "/home/a", Map.of())).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void linuxFollowsTheDesktopConvention() {
        assertThat(PersonalFolder.of(null, "Linux", "/home/a", Map.of()))
                .isEqualTo(Path.of("/home/a/.local/share/thaw"));
        assertThat(PersonalFolder.of(null, "Linux", "/home/a", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/thaw"));
    }

    @Test
    void macIsNotTakenForWindows() {
        assertThat(PersonalFolder.of(null, "Darwin", "/Users/a", Map.of()).toString()).doesNotContain("AppData");
        assertThat(PersonalFolder.of(null, "Mac OS X", "/Users/a", Map.of()))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Thaw"));
    }
}
