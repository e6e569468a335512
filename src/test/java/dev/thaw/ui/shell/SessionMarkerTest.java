package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionMarkerTest {
    /// Larger than any system gives.
    private static final String NOBODY = "session-999999999.properties";

    @TempDir
    private Path folder;

    @Test
    void aSessionThatEndedLeavesNothing() {
        SessionMarker marker = SessionMarker.begin(folder);
        marker.note(folder.resolve("campus.thaw"), "");
        marker.close();
        assertThat(folder).isEmptyDirectory();
        assertThat(SessionMarker.takeUnfinished(folder)).isEmpty();
    }

    @Test
    void aSessionThatGoesOnInAnotherWindowIsNotOver() {
        try (SessionMarker marker = SessionMarker.begin(folder)) {
            marker.note(folder.resolve("campus.thaw"), "");
            assertThat(SessionMarker.takeUnfinished(folder)).isEmpty();
            assertThat(folder).isNotEmptyDirectory();
        }
    }

    @Test
    void whatACrashLeftIsToldOnce() throws IOException {
        leave("started=2026-11-23T10:00:00Z\nprocess=\nproject=" + folder.resolve("campus.thaw")
                + "\ntraining=joint\n");
        assertThat(SessionMarker.takeUnfinished(folder)).hasValueSatisfying(session -> {
            assertThat(session.project()).isEqualTo(folder.resolve("campus.thaw"));
            assertThat(session.training()).isEqualTo("joint");
        });
        assertThat(SessionMarker.takeUnfinished(folder)).isEmpty();
    }

    @Test
    void aMarkerThatCannotBeReadKeepsNobodyFromStarting() throws IOException {
        leave("started=half a fi");
        assertThat(SessionMarker.takeUnfinished(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFirstStartHasNoFolderYet() {
        assertThat(SessionMarker.takeUnfinished(folder.resolve("none"))).isEmpty();
    }

    private void leave(String state) throws IOException {
        Files.writeString(folder.resolve(NOBODY), state);
    }
}
