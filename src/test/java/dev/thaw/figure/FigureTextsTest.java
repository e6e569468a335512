package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.finding.Findings;
import dev.thaw.language.Bundle;
import dev.thaw.language.Language;
import dev.thaw.language.Spoken;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every key that figures and findings ask for has a text, and every text is asked for; German figures speak German.
class FigureTextsTest {
    private static final Bundle BUNDLE = new Bundle(Path.of("dev", "thaw", "figure"), "figures");
    /// Keys that are put together from a group's name.
    private static final List<String> PUT_TOGETHER = List.of("group.neither", "group.user_cold", "group.item_cold",
            "group.both_cold");

    @Test
    void everyKeyThatIsAskedForHasAText() {
        assertThat(BUNDLE.asked()).isNotEmpty()
                .isSubsetOf(BUNDLE.texts(Language.ENGLISH).stringPropertyNames());
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = BUNDLE.literals();
        used.addAll(PUT_TOGETHER);
        BUNDLE.literals().stream().filter(key -> key.startsWith("glossary."))
                .forEach(word -> used.addAll(List.of(word + ".term", word + ".meaning", word + ".spellings")));
        assertThat(BUNDLE.texts(Language.ENGLISH).stringPropertyNames()).isSubsetOf(used);
    }

    @Test
    void germanFiguresSpeakGerman() {
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            Figure figure = Figures.of(FigureName.HIT_AT_3, ExampleRuns.complete());
            assertThat(figure.title()).isEqualTo("Hit@3 nach Verlaufslänge");
            assertThat(figure.subtitle()).contains("Neulinge bei jeder Länge").contains("95-%-Intervall");
            assertThat(figure.labels()).contains("Zufall", "aktuelle Popularität", "Hybrid");
        }
    }

    @Test
    void germanNumbersHaveACommaAndAreKeptApart() {
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            assertThat(Numbers.interval(0.971, 0.95, 0.98, 2, 0.5)).isEqualTo("0,97 [0,95; 0,98]");
            assertThat(Numbers.count(72_312)).isEqualTo("72.312");
            assertThat(Numbers.plain(-0.5)).isEqualTo("−0,5");
        }
    }

    @Test
    void germanFindingsHoldTheSameNumbers() {
        String english = Findings.of(ExampleRuns.complete()).toString();
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            String german = Findings.of(ExampleRuns.complete()).toString();
            assertThat(numbers(german.replace("; ", ", ").replaceAll("(\\d),(\\d)", "$1.$2")))
                    .containsExactlyInAnyOrderElementsOf(numbers(english.replaceAll("(\\d),(\\d)", "$1.$2")));
        }
    }

    @Test
    void numbersInFilesAreTheSameInEveryLanguage() {
        Figure english = Figures.of(FigureName.NOVELTY, ExampleRuns.complete());
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            Figure german = Figures.of(FigureName.NOVELTY, ExampleRuns.complete());
            assertThat(withoutSeries(german)).isEqualTo(withoutSeries(english));
        }
    }

    /// All cells but the name of the series, which is as on the screen.
    private static List<String> withoutSeries(Figure figure) {
        return FigureCsv.text(figure).lines().map(line -> line.replaceFirst("^([^,]*),[^,]*,", "$1,")).toList();
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("\\d+(\\.\\d+)?").matcher(text).results()
                .map(MatchResult::group).toList();
    }
}
