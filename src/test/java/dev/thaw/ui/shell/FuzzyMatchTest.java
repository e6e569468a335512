package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void aBeginningCountsMoreThanAPartAndAPartMoreThanLetters() {
        assertThat(score("tra", "Train")).isGreaterThan(score("tra", "Cancel the training"));
        assertThat(score("rain", "Training")).isLessThan(score("rain", "Rain or shine"));
        assertThat(score("shw", "Show the runs")).isLessThan(score("show", "Show the runs"));
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertThat(FuzzyMatch.of("runs sho", "Show the runs")).isPresent();
    }

    @Test
    void lettersThatBeginWordsAreMeant() {
        assertThat(FuzzyMatch.of("str", "Show the runs").orElseThrow().places()).isEqualTo(Set.of(0, 5, 9));
    }

    @Test
    void oneWordThatIsNowhereIsNoMatch() {
        assertThat(FuzzyMatch.of("show zebra", "Show the runs")).isEmpty();
    }

    @Test
    void lettersFarApartAreChance() {
        assertThat(FuzzyMatch.of("sz", "Show everything that there is in a maze")).isEmpty();
    }

    @Test
    void nothingTypedMatchesEverything() {
        assertThat(FuzzyMatch.of("  ", "Show the runs")).isPresent();
    }

    private static double score(String typed, String text) {
        return FuzzyMatch.of(typed, text).orElseThrow().score();
    }
}
