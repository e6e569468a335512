package dev.thaw.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words of findings and figures mean, in a sentence or two, for readers who were not there.
public final class Glossary {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("History length",
                    "Interactions known of a user at the moment of a decision. At 0 nothing is known "
                            + "but the sign-up.",
                    "history lengths?"),
            new Entry("Content, collaborative",
                    "The two towers of the hybrid: one scores an item by its description, the "
                            + "other by what users did. The mixer weighs them for each user and item; the weights sum to 1.",
                    "(content|collaborative) tower( alone)?", "two towers( alone)?", "mixer"),
            new Entry("Hit@3",
                    "Share of decisions with at least one relevant item among the first three. It is no click "
                            + "rate: nobody was shown these lists.",
                    "Hit@3"),
            new Entry("NDCG@10",
                    "Relevant items in the top ten, counted less the lower they stand, divided by the best "
                            + "possible order.",
                    "NDCG@10", "NDCG"),
            new Entry("Precision@3", "Relevant items among the first three, divided by three.", "Precision@3"),
            new Entry("Diversity", "Distinct categories in the top ten, divided by the categories of the catalogue.",
                    "diversity"),
            new Entry("Intra-list diversity",
                    "How unlike each other the items of a list are: the mean of 1 − cosine over "
                            + "its pairs, by category and tags.",
                    "intra-list diversity"),
            new Entry("Time to first conversion",
                    "Days from sign-up to the first conversion event, by Kaplan–Meier: users "
                            + "who had not converted when observation ended count as long as they were seen.",
                    "times? to first conversion"),
            new Entry("Censored",
                    "Observation of the user ended before they converted: when they would have, nobody knows, "
                            + "but they count until then.",
                    "censored"),
            new Entry("Restricted mean", "Mean days until the conversion, counting no more days than a horizon that is "
                    + "named; users who did not convert by then count with all of it.", "restricted means?"),
            new Entry("Log-rank test",
                    "Tests whether groups convert at the same pace all along. A small p says that equal "
                            + "groups would rarely differ so much.",
                    "log-rank"),
            new Entry("Share of the score's variance",
                    "How much of the differences between items' scores comes from one "
                            + "tower: a tower may have a large weight and still decide little.",
                    "score's variance"),
            new Entry("Hand mix",
                    "A baseline: recent popularity and EASE mixed by a fixed rule of the history length instead of a "
                            + "learned mixer.",
                    "hand mix"),
            new Entry("EASE", "A baseline: each item's score is a weighted sum over the items a user had before, with "
                    + "weights solved for in one step.", "EASE"),
            new Entry("λ",
                    "How much relevance counts against variety when a list is re-ranked: at 1 the list stays as it "
                            + "is, below that an item loses for being like those above it.",
                    "λ"),
            new Entry("Effective sample size",
                    "How many equally weighted slots would give as steady an estimate as the "
                            + "weighted ones that were logged.",
                    "effective sample size"),
            new Entry("Interval",
                    "95 %, by drawing the cohort's users anew 2,000 times or more. Differences between systems "
                            + "are paired by user.",
                    "intervals?", "bootstrap"),
            new Entry("Holm's correction", "Makes each of several p-values larger, so that the chance of one false "
                    + "difference among all of them stays below 5 %.", "Holm's correction"),
            new Entry("Not distinguishable", "The interval of the difference holds zero, or the p-value after Holm's "
                    + "correction is not below 0.05. It does not mean equal.", "not distinguishable",
                    "no distinguishable change"));

    private Glossary() {}

    /// A word and what it means.
    ///
    /// @param term       as a heading
    /// @param definition a sentence or two
    /// @param spellings  how it occurs in sentences, as patterns
    public record Entry(String term, String definition, List<Pattern> spellings) {
        private Entry(String term, String definition, String... spellings) {
            this(term, definition, List.of(spellings).stream()
                    .map(spelling -> Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + spelling + ")(?![\\p{L}\\p{N}-])"))
                    .toList());
        }
    }

    /// A piece of a text.
    ///
    /// @param entry what the piece means where it is a word of the glossary, else null
    public record Piece(String text, @Nullable Entry entry) {}

    /// All words, in the order in which a reader meets them.
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /// Cuts a text at its words of the glossary; put together again, the pieces are the text.
    ///
    /// @param known words that were explained before and are left alone; those found here are added
    public static List<Piece> pieces(String text, Set<Entry> known) {
        List<Piece> pieces = new ArrayList<>();
        Set<Entry> open = new HashSet<>(ENTRIES);
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
        return open.stream().flatMap(entry -> entry.spellings().stream().map(spelling -> spelling.matcher(text))
                .filter(matcher -> matcher.find(from)).map((Matcher matcher) -> new Found(entry, matcher.start(),
                        matcher.end())))
                .min(Comparator.comparingInt(Found::start)
                        .thenComparing(Comparator.comparingInt(Found::end).reversed()));
    }
}
