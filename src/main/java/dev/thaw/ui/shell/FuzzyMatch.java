package dev.thaw.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How well what was typed names a text: every word of it must be found, as a part of the text or as letters in the
/// text's order.
///
/// The beginning of a word counts most, then a part of a word, then letters that begin words ("oi" for "Open the
/// insights"), then letters anywhere.
///
/// @param score  larger is better; between two texts only the order counts
/// @param places which letters of the text were meant
record FuzzyMatch(double score, Set<Integer> places) {
    private static final FuzzyMatch NOTHING_TYPED = new FuzzyMatch(0, Set.of());
    private static final double AT_A_WORD = 100;
    private static final double INSIDE_A_WORD = 60;
    private static final double LETTERS_AT_WORDS = 40;
    private static final double LETTERS = 20;
    /// Letters further apart than this many times their number are chance.
    private static final int WIDEST = 3;

    /// The match, if there is one.
    ///
    /// @param typed words in any order
    static Optional<FuzzyMatch> of(String typed, String text) {
        String[] words = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty()).toArray(String[]::new);
        if (words.length == 0) {
            return Optional.of(NOTHING_TYPED);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        double score = 0;
        Set<Integer> places = new TreeSet<>();
        for (String word : words) {
            Optional<FuzzyMatch> found = part(word, lower).or(() -> letters(word, lower, true))
                    .or(() -> letters(word, lower, false));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            score += found.get().score();
            places.addAll(found.get().places());
        }
        return Optional.of(new FuzzyMatch(score / words.length - text.length() / 100.0, places));
    }

    private static Optional<FuzzyMatch> part(String word, String text) {
        int inside = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (beginsAWord(text, at)) {
                return Optional.of(run(AT_A_WORD - at / 10.0, at, word.length()));
            }
            inside = inside < 0 ? at : inside;
        }
        return inside < 0 ? Optional.empty() : Optional.of(run(INSIDE_A_WORD - inside / 10.0, inside, word.length()));
    }

    private static Optional<FuzzyMatch> letters(String word, String text, boolean atWords) {
        Set<Integer> places = new TreeSet<>();
        int from = 0;
        int first = -1;
        for (int k = 0; k < word.length(); k++) {
            int at = text.indexOf(word.charAt(k), from);
            while (atWords && at >= 0 && !beginsAWord(text, at)) {
                at = text.indexOf(word.charAt(k), at + 1);
            }
            if (at < 0) {
                return Optional.empty();
            }
            first = first < 0 ? at : first;
            places.add(at);
            from = at + 1;
        }
        int spread = from - first;
        if (!atWords && (word.length() < 2 || spread > WIDEST * word.length())) {
            return Optional.empty();
        }
        return Optional.of(new FuzzyMatch(atWords ? LETTERS_AT_WORDS : LETTERS - spread / 10.0, places));
    }

    private static FuzzyMatch run(double score, int from, int length) {
        Set<Integer> places = new TreeSet<>();
        for (int at = from; at < from + length; at++) {
            places.add(at);
        }
        return new FuzzyMatch(score, places);
    }

    private static boolean beginsAWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
