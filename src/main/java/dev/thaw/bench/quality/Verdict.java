package dev.thaw.bench.quality;

/// Whether the hybrid clears one criterion of the bar.
///
/// @param criterion its letter, `a` … `f`
/// @param asks      what is asked, as a sentence
/// @param found     the figures that decide, or why there are none
/// @param outcome   what they say
public record Verdict(String criterion, String asks, String found, Outcome outcome) {
    /// What the figures say.
    public enum Outcome {
        REACHED("reached"), NOT_REACHED("not reached"),
        /// The runs do not hold what it takes: a system was left out, there was one seed, no length is 0.
        NOT_MEASURED("not measured");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /// As people and files read it.
        public String text() {
            return text;
        }

        static Outcome of(boolean reached) {
            return reached ? REACHED : NOT_REACHED;
        }
    }
}
