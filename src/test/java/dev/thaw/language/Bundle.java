package dev.thaw.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of a room as they stand in the sources, and the keys by which its classes ask for them.
///
/// @param folder of the texts, below `src/main/resources`; classes that ask for them stand in the same one
/// @param name   of the English file, without its ending
public record Bundle(Path folder, String name) {
    private static final Path TEXTS = Path.of("src", "main", "resources");
    private static final Path CLASSES = Path.of("src", "main", "java");
    private static final String GERMAN_ENDING = "_de.properties";
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.]*)\"");

    /// All bundles that are translated.
    static List<Bundle> all() {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(file -> file.toString().endsWith(GERMAN_ENDING)).sorted()
                    .map(file -> new Bundle(TEXTS.relativize(file.getParent()),
                            file.getFileName().toString().replace(GERMAN_ENDING, "")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Its texts in a language.
    public Properties texts(Language language) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    /// The file of a language.
    Path file(Language language) {
        return TEXTS.resolve(folder)
                .resolve(name + (language == Language.ENGLISH ? ".properties" : "_" + language.tag() + ".properties"));
    }

    /// Keys that are asked for as they stand: `text("key")`.
    public Set<String> asked() {
        return found(ASKED);
    }

    /// Everything in its classes that could be a key.
    public Set<String> literals() {
        return found(LITERAL);
    }

    private Set<String> found(Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return keys;
    }

    @Override
    public String toString() {
        return folder.resolve(name).toString();
    }
}
