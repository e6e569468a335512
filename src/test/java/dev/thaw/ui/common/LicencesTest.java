package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.Licences.Library;
import org.junit.jupiter.api.Test;

class LicencesTest {
    @Test
    void everyLibraryOfTheProductHasALicence() {
        assertThat(Licences.libraries()).extracting(Library::name)
                .contains("AtlantaFX Base", "ControlsFX", "EJML", "SQLite JDBC", "Apache PDFBox");
        assertThat(Licences.libraries()).allSatisfy(library -> {
            assertThat(library.licence()).isNotBlank();
            assertThat(library.version()).containsPattern("\\d");
        });
    }

    @Test
    void noLineOfTheListIsLeftOut() {
        long lines = Licences.asText().lines().takeWhile(line -> !line.isBlank()).count();
        assertThat(lines).isEqualTo(Licences.libraries().size()).isGreaterThan(30);
    }

    @Test
    void severalLicencesAndParenthesesInThemAreRead() {
        assertThat(Licences.library("     (The MIT License (MIT)) ClassGraph (io.github.classgraph:classgraph:4.8.168"
                + " - https://github.com/classgraph/classgraph)"))
                .contains(new Library("ClassGraph", "4.8.168", "The MIT License (MIT)"));
        assertThat(Licences.library("     (EPL-2.0) (LGPL-2.1-only) Logback Core Module"
                + " (ch.qos.logback:logback-core:1.6.6 - http://logback.qos.ch/logback-core)"))
                .contains(new Library("Logback Core Module", "1.6.6", "EPL-2.0, LGPL-2.1-only"));
    }

    @Test
    void theLettersHaveTheirsInFull() {
        assertThat(Licences.asText()).contains("SIL OPEN FONT LICENSE");
    }
}
