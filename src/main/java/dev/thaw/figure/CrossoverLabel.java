package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.Crossover;
import dev.thaw.language.Language;
import java.util.Objects;

/// A crossover in words: the length with its interval.
public final class CrossoverLabel {
    /// From here on a tenth of an interaction is of no consequence.
    private static final double WHOLE = 9.95;

    private CrossoverLabel() {}

    /// The length with its interval, for a reader: `7 [5, 11]`, `20 or more`, `at most 2`.
    ///
    /// @throws IllegalArgumentException if neither end is settled
    public static String of(Crossover crossover) {
        Double lower = crossover.lower();
        Double upper = crossover.upper();
        if (upper == null) {
            if (lower == null) {
                throw new IllegalArgumentException("there is nothing to tell of " + crossover);
            }
            return text("crossover.or_more", interactions(lower));
        }
        if (lower == null) {
            return text("crossover.at_most", interactions(upper));
        }
        double at = Objects.requireNonNull(crossover.length());
        return interactions(at) + " [" + beside(at, lower) + Language.spoken().betweenNumbers() + beside(at, upper)
                + "]";
    }

    /// An end with no more decimals than the length it stands beside.
    private static String beside(double length, double end) {
        return length < WHOLE ? interactions(end) : Long.toString(Math.round(end));
    }

    /// A number of interactions: whole from ten on, with one decimal below; 0 stays 0.
    public static String interactions(double length) {
        double rounded = length < WHOLE ? Math.rint(length * 10) / 10 : Math.rint(length);
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Numbers.fixed(rounded, 1);
    }
}
