package dev.thaw.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Thaw is built from and under which licences: the list that the build makes of all libraries, and the letters.
public final class Licences {
    private static final String OF_LIBRARIES = "/THIRD-PARTY.txt";
    private static final String OF_LETTERS = "/dev/thaw/ui/fonts/OFL.txt";
    /// `(licence) (licence) Name (group:artifact:version - address)`, as license-maven-plugin writes it.
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?<licences>(?:\\((?:[^()]|\\([^()]*\\))*\\) )+)(?<name>.*) "
                    + "\\([^:()]+:[^:()]+(?::jar:[^:()]+)?:(?<version>[^ :()]+) - .*\\)");

    private Licences() {}

    /// A library.
    ///
    /// @param licence one or several, as its makers name them
    public record Library(String name, String version, String licence) {}

    /// All libraries, by name.
    public static List<Library> libraries() {
        return read(OF_LIBRARIES).lines().map(Licences::library).flatMap(Optional::stream)
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).distinct().toList();
    }

    /// One line a library, then the licence of the letters in full.
    public static String asText() {
        return libraries().stream().map(
                library -> library.name() + " " + library.version() + ": " + library.licence())
                .collect(Collectors.joining("\n")) + "\n\n" + Messages.text("about.letters") + "\n\n"
                + read(OF_LETTERS);
    }

    static Optional<Library> library(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Library(parts.group("name"), parts.group("version"),
                        parts.group("licences").strip().replaceAll("^\\(|\\)$", "").replace(") (", ", ")))
                : Optional.empty();
    }

    private static String read(String name) {
        try (InputStream stream = Licences.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return ""; // the list also lies beside an installed copy
        }
    }
}
