package dev.thaw.ui.common;

import dev.thaw.figure.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.text.Font;

/// The letters of the workbench: a cut of Inter with tabular figures, the same on every machine.
final class Typefaces {
    private static final List<String> FILES = List.of("ThawSans-Regular.ttf", "ThawSans-Bold.ttf");
    private static final double ANY_SIZE = 13;

    private Typefaces() {}

    /// Makes the letters known to JavaFX.
    static void load() {
        FILES.forEach(file -> read(file, stream -> Font.loadFont(stream, ANY_SIZE)));
    }

    /// Makes the letters known to figures too and yields their family.
    static String familyForFigures() {
        return Typeface.own();
    }

    private static <T> T read(String file, Function<InputStream, T> use) {
        try (InputStream stream = Typefaces.class.getResourceAsStream("/dev/thaw/ui/fonts/" + file)) {
            return use.apply(Objects.requireNonNull(stream, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
