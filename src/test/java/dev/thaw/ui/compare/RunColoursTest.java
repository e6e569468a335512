package dev.thaw.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.RunLooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A run has one colour, in figures and beside its name.
class RunColoursTest {
    @Test
    void styleSheetsAndFiguresAgree() throws IOException {
        for (FigureTheme theme : List.of(FigureTheme.LIGHT, FigureTheme.DARK)) {
            String sheet = sheet(theme.name());
            for (int place = 0; place < RunLooks.COUNT; place++) {
                assertThat(sheet).contains("-thaw-run-" + place + ": " + RunLooks.hex(place, theme) + ";");
            }
        }
    }

    private static String sheet(String theme) throws IOException {
        try (InputStream stream = RunColoursTest.class.getResourceAsStream("/dev/thaw/ui/theme/" + theme + ".css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
