package dev.thaw.ui;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where this copy of Thaw stands, and what it brought along.
final class Installation {
    private static final Path SAMPLE = Path.of("sample-data", "campus.thaw");

    private Installation() {}

    /// The sample project: in the folder the launcher names, else beside the program, else in the sources.
    static @Nullable Path sample() {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getProperty("thaw.installation")).map(home -> Path.of(home).resolve(SAMPLE))
                .ifPresent(places::add);
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) { // classes prepared ahead of time know no place
            try {
                Path up = Path.of(source.getLocation().toURI()).getParent();
                for (int steps = 0; up != null && steps < 3; steps++) {
                    places.add(up.resolve(SAMPLE));
                    up = up.getParent();
                }
            } catch (URISyntaxException | IllegalArgumentException _) {
                // not run from files: the working directory is left
            }
        }
        places.add(SAMPLE.toAbsolutePath());
        return places.stream().filter(Files::isRegularFile).findFirst().orElse(null);
    }
}
