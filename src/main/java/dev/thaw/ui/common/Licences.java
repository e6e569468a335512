package dev.thaw.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// What Thaw is built from and under which licences: the list that the build makes of all libraries, and the letters.
public final class Licences {
    private static final String OF_LIBRARIES = "/THIRD-PARTY.txt";
    private static final String OF_LETTERS = "/dev/thaw/ui/fonts/OFL.txt";

    private Licences() {}

    /// One line a library, sorted by name, then the licence of the letters in full.
    public static String text() {
        String libraries = read(OF_LIBRARIES).lines().map(String::strip).filter(line -> line.startsWith("("))
                .sorted((one, other) -> name(one).compareToIgnoreCase(name(other))).collect(Collectors.joining("\n"));
        return libraries + "\n\n" + Messages.text("about.letters") + "\n\n" + read(OF_LETTERS);
    }

    /// What follows the licence, which stands in parentheses that may hold parentheses.
    private static String name(String line) {
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
            depth += line.charAt(at) == '(' ? 1 : line.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 && line.charAt(at) == ' ') {
                return line.substring(at + 1);
            }
        }
        return line;
    }

    private static String read(String name) {
        try (InputStream stream = Licences.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return ""; // the list also lies beside an installed copy
        }
    }
}
