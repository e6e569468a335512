package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.language.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them: written as the language that is spoken has it, and rounded so that it never changes what
/// a number says.
public final class Numbers {
    /// Decimals of a value in a tooltip: a share of 10,000 users is still exact.
    private static final int FINE = 6;
    private static final int SIGNIFICANT = 4;
    /// Decimals beyond which an interval may look like a point.
    private static final int MOST_FOR_WIDTH = 4;
    private static final double LEAST_P = 0.001;

    private Numbers() {}

    /// The value with up to six decimals and no trailing zeros: `0.471264`, `0.5`, `12`.
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return text("number.unknown");
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(FINE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : written(rounded);
    }

    /// The value with exactly so many decimals: `0.47`; `unknown` for what is no number.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return text("number.unknown");
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return written(rounded);
    }

    /// A mean with its interval, `0.97 [0.95, 0.98]`, with as many decimals as it takes for rounding not to move an
    /// end onto or across a threshold (0.0004 against 0 never reads `0.00`), and, up to four, for the ends to differ.
    ///
    /// @param decimals  the fewest decimals
    /// @param threshold the value the reader compares with: 0 for a difference, ½ for a weight
    public static String interval(double mean, double lower, double upper, int decimals, double threshold) {
        int needed = decimals;
        while (needed < 10 && (blurs(lower, needed, threshold) || blurs(upper, needed, threshold))
                || needed < MOST_FOR_WIDTH && lower != upper && fixed(lower, needed).equals(fixed(upper, needed))) {
            needed++;
        }
        return fixed(mean, needed) + " [" + fixed(lower, needed) + Language.spoken().betweenNumbers()
                + fixed(upper, needed) + "]";
    }

    /// A p-value as it follows its letter: `= 0.196`, `< 0.001`.
    public static String pValue(double p) {
        return p < LEAST_P ? "< " + plain(LEAST_P) : "= " + fixed(p, 3);
    }

    /// The decimals that show four significant digits of the largest of some numbers, six at most: all of them are then
    /// written alike, none rounded beyond what a reader can use.
    static int decimals(double... values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest == 0 ? 1 : Math.clamp(SIGNIFICANT - 1 - (int) Math.floor(Math.log10(largest)), 0, FINE);
    }

    /// The shortest decimal that parses back to the very number; nothing for `NaN`. For files: an ASCII minus.
    static String shortest(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// An integer with thousands separated: `72,312`.
    public static String count(long value) {
        return minus(String.format(Language.spoken().locale(), "%,d", value));
    }

    private static boolean blurs(double value, int decimals, double threshold) {
        if (!Double.isFinite(value)) {
            return false;
        }
        double rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
        return Double.compare(Math.signum(value - threshold) + 0.0, Math.signum(rounded - threshold) + 0.0) != 0;
    }

    private static String written(BigDecimal number) {
        return written(minus(number.toPlainString()));
    }

    /// A number that a result tells in words, with a decimal point.
    static String written(String withPoint) {
        return Language.spoken().decimal(withPoint);
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
