package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.language.Bundle;
import dev.thaw.language.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every text of a reason is asked for.
class ReasonTextsTest {
    private static final Bundle BUNDLE = new Bundle(Path.of("dev", "thaw", "experiment"), "reasons");

    @Test
    void everyTextIsUsed() {
        assertThat(BUNDLE.texts(Language.ENGLISH).stringPropertyNames()).isNotEmpty()
                .isSubsetOf(BUNDLE.literals());
    }

    @Test
    void everyKeyThatIsAskedForHasAText() {
        assertThat(BUNDLE.literals().stream().filter(literal -> literal.startsWith("reason."))).isNotEmpty()
                .isSubsetOf(BUNDLE.texts(Language.ENGLISH).stringPropertyNames());
    }
}
