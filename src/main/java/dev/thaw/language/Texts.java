package dev.thaw.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The texts of a room, in the language that is spoken.
///
/// They stand beside each other in files of UTF-8, `texts.properties` in English and `texts_de.properties` and so on in
/// the others. Every file is whole: no language borrows a text from another, so that none is mixed with English unseen.
public final class Texts {
    private static final String ENDING = ".properties";

    private final String bundle;
    private final Map<Language, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    /// @param bundle path of the English file on the class path, without its ending: `/dev/thaw/ui/messages`
    public Texts(String bundle) {
        this.bundle = bundle;
    }

    /// The text of a key, with its arguments set in.
    ///
    /// @param arguments for `{0}`, `{1}` … as [MessageFormat] has them; ids and years are passed as text
    /// @throws MissingResourceException if there is no such key, which a test excludes
    public String text(String key, Object... arguments) {
        Language language = Language.spoken();
        String pattern = of(language).get(key);
        if (pattern == null) {
            throw new MissingResourceException(bundle + " has no text '" + key + "' in " + language.ownName(), bundle,
                    key);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /// Whether there is a text of that key.
    public boolean has(String key) {
        return of(Language.spoken()).containsKey(key);
    }

    /// The keys for which there are texts.
    public Set<String> keys(Language language) {
        return of(language).keySet();
    }

    /// Words in a row: `a`, `a and b`, `a, b and c`.
    ///
    /// @param last key of what joins the last two, a text of `{0}` and `{1}`
    public String listed(String last, List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : text(last, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    private Map<String, String> of(Language language) {
        return byLanguage.computeIfAbsent(language, this::read);
    }

    private Map<String, String> read(Language language) {
        String file = bundle + (language == Language.ENGLISH ? "" : "_" + language.tag()) + ENDING;
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException("There are no texts " + file, file, "");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException failure) {
            throw new UncheckedIOException("The texts " + file + " could not be read", failure);
        }
    }
}
