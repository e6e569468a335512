package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the words of findings and figures mean, in a sentence or two, for readers who were not there.
public final class Glossary {
    /// Keys of the words, in the order in which a reader meets them.
    private static final List<String> WORDS = List.of(
            "glossary.historyLength",
            "glossary.towers",
            "glossary.hit",
            "glossary.ndcg",
            "glossary.precision",
            "glossary.diversity",
            "glossary.ild",
            "glossary.ttfc",
            "glossary.censored",
            "glossary.restrictedMean",
            "glossary.logRank",
            "glossary.varianceShare",
            "glossary.handMix",
            "glossary.ease",
            "glossary.lambda",
            "glossary.sampleSize",
            "glossary.interval",
            "glossary.holm",
            "glossary.alike");
    /// Entries are told apart by what they are, so each language has its own once and for all.
    private static final Map<Language, List<Entry>> ENTRIES = new ConcurrentHashMap<>();

    private Glossary() {}

    /// A word and what it means.
    ///
    /// @param term       as a heading
    /// @param definition a sentence or two
    /// @param spellings  how it occurs in sentences
    public record Entry(String term, String definition, Pattern spellings) {
        private static Entry of(String word) {
            return new Entry(text(word + ".term"), text(word + ".meaning"),
                    Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + text(word + ".spellings") + ")(?![\\p{L}\\p{N}-])"));
        }
    }

    /// A piece of a text.
    ///
    /// @param entry what the piece means where it is a word of the glossary, else null
    public record Piece(String text, @Nullable Entry entry) {}

    /// All words in the language that is spoken, in the order in which a reader meets them.
    public static List<Entry> entries() {
        return ENTRIES.computeIfAbsent(Language.spoken(), _ -> WORDS.stream().map(Entry::of).toList());
    }

    /// Cuts a text at its words of the glossary; put together again, the pieces are the text.
    ///
    /// @param known words that were explained before and are left alone; those found here are added
    public static List<Piece> pieces(String text, Set<Entry> known) {
        List<Piece> pieces = new ArrayList<>();
        Set<Entry> open = new HashSet<>(entries());
        open.removeAll(known);
        int from = 0;
        for (Optional<Found> next = next(text, from, open); next.isPresent(); next = next(text, from, open)) {
            Found found = next.get();
            if (found.start() > from) {
                pieces.add(new Piece(text.substring(from, found.start()), null));
            }
            pieces.add(new Piece(text.substring(found.start(), found.end()), found.entry()));
            open.remove(found.entry());
            known.add(found.entry());
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null));
        }
        return pieces;
    }

    private record Found(Entry entry, int start, int end) {}

    /// The first word from a place on; of two that begin there the longer.
    private static Optional<Found> next(String text, int from, Set<Entry> open) {
        return open.stream().flatMap(entry -> {
            Matcher matcher = entry.spellings().matcher(text);
            return matcher.find(from)
                    ? Stream.of(new Found(entry, matcher.start(), matcher.end()))
                    : Stream.empty();
        }).min(Comparator.comparingInt(Found::start).thenComparing(Comparator.comparingInt(Found::end).reversed()));
    }
}
