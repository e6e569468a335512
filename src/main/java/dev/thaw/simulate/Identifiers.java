package dev.thaw.simulate;

/// Ids of one width, so that their order as text is their order as numbers.
final class Identifiers {
    private Identifiers() {}

    /// A letter and a number padded with zeros, such as `c017`.
    static String of(char kind, long number, int width) {
        String digits = Long.toString(number);
        return kind + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
