package dev.thaw.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void whatWasChosenComesBeforeTheSystem() {
        assertThat(Language.preferred("en", Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Language.preferred("de", Locale.US)).isEqualTo(Language.GERMAN);
    }

    @Test
    void theSystemDecidesWhereNothingWasChosen() {
        assertThat(Language.preferred("", Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
    }

    @Test
    void whatIsNotSpokenIsEnglish() {
        assertThat(Language.preferred("", Locale.JAPAN)).isEqualTo(Language.ENGLISH);
        assertThat(Language.preferred("xx", Locale.JAPAN)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aProcessSpeaksEnglishUntilAskedOtherwise() {
        assertThat(Language.spoken()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aCommaThatStandsForDecimalsPartsNoNumbers() {
        assertThat(Language.GERMAN.parted("0,5; 0,6 0,7, 0,8")).containsExactly("0,5", "0,6", "0,7", "0,8");
        assertThat(Language.ENGLISH.parted("0.5,0.6; 0.7 0.8")).containsExactly("0.5", "0.6", "0.7", "0.8");
    }
}
