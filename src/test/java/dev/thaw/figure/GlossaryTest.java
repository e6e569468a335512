package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.Glossary.Entry;
import dev.thaw.figure.Glossary.Piece;
import dev.thaw.figure.finding.Findings;
import dev.thaw.language.Language;
import dev.thaw.language.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void theLongerOfTwoWordsIsExplained() {
        List<Piece> pieces = Glossary.pieces("more intra-list diversity, less NDCG@10", new HashSet<>());

        assertThat(pieces).filteredOn(piece -> piece.entry() != null).extracting(Piece::text)
                .containsExactly("intra-list diversity", "NDCG@10");
    }

    @Test
    void aWordIsExplainedOnce() {
        Set<Entry> known = new HashSet<>();

        assertThat(Glossary.pieces("Hit@3 against Hit@3", known)).filteredOn(piece -> piece.entry() != null).hasSize(1);
        assertThat(Glossary.pieces("and Hit@3", known)).extracting(Piece::entry).containsOnlyNulls();
    }

    @Test
    void piecesAreTheText() {
        Findings.of(ExampleRuns.complete()).forEach(finding -> assertThat(
                Glossary.pieces(finding.sentence(), new HashSet<>()).stream().map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(finding.sentence()));
    }

    @Test
    void germanWordsAreExplainedInGerman() {
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            List<Piece> pieces = Glossary.pieces("die Intervalle der kollaborativen Türme", new HashSet<>());

            assertThat(pieces).filteredOn(piece -> piece.entry() != null).extracting(Piece::text)
                    .containsExactly("Intervalle");
            assertThat(Glossary.entries()).extracting(Entry::term).contains("Verlaufslänge").doesNotHaveDuplicates();
        }
    }

    @Test
    void noTermStandsTwice() {
        assertThat(Glossary.entries()).extracting(Entry::term).doesNotHaveDuplicates();
    }
}
