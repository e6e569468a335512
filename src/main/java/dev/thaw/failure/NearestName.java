package dev.thaw.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name somebody probably meant.
///
/// Nearness is the optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours each
/// cost 1 (Damerau 1964), regardless of case. `embedingSize` is 1 away from `embeddingSize`.
public final class NearestName {
    private NearestName() {}

    /// The nearest known name, if it is near enough to be a slip: at most a third of the letters, and at least 2, differ.
    public static Optional<String> of(String given, Collection<String> known) {
        return known.stream().filter(name -> distance(given, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /// The end of a sentence: `did you mean “x”?`, or the list of what is known where nothing is near.
    public static String hint(String given, Collection<String> known) {
        return of(given, known).map(name -> "did you mean " + name + "?")
                .orElseGet(() -> "known are " + String.join(", ", known) + ".");
    }

    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = best;
            }
        }
        return distance[a.length()][b.length()];
    }
}
