package dev.thaw.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundle is whole in every language and well formed, with the same arguments in the same text.
class BundlesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final List<Language> OTHERS = Stream.of(Language.values())
            .filter(language -> language != Language.ENGLISH).toList();

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @Test
    void thereAreBundles() {
        assertThat(bundles()).isNotEmpty();
    }

    /// What fails here prints the lines that are missing, ready to be pasted and translated.
    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsMissingInAnyLanguage(Bundle bundle) {
        Properties english = bundle.texts(Language.ENGLISH);
        for (Language language : OTHERS) {
            Properties theirs = bundle.texts(language);
            String missing = sorted(english).stream().filter(key -> !theirs.containsKey(key))
                    .map(key -> key + " = " + english.getProperty(key) + "\n").reduce("", String::concat);
            assertThat(missing).as("to be translated in %s", bundle.file(language)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noLanguageHasATextOfItsOwn(Bundle bundle) {
        for (Language language : OTHERS) {
            assertThat(sorted(bundle.texts(language))).as("%s", bundle.file(language))
                    .isSubsetOf(sorted(bundle.texts(Language.ENGLISH)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSetsInTheSameArguments(Bundle bundle) {
        Properties english = bundle.texts(Language.ENGLISH);
        for (Language language : OTHERS) {
            Properties theirs = bundle.texts(language);
            for (String key : theirs.stringPropertyNames()) {
                assertThat(places(theirs.getProperty(key))).as("%s in %s", key, bundle.file(language))
                        .isEqualTo(places(english.getProperty(key, "")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsWellFormed(Bundle bundle) {
        for (Language language : Language.values()) {
            Properties texts = bundle.texts(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThatCode(() -> new MessageFormat(text, language.locale())).as(key).doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as("%s in %s", key, bundle.file(language)).isNotBlank()
                        .doesNotContain("'").doesNotContain("!");
            }
        }
    }

    private static Set<String> sorted(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
