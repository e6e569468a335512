package dev.thaw.recommend.hybrid;

import java.util.Arrays;
import java.util.List;

/// The inputs and outputs of an exported hybrid, which answers for one person at one moment.
///
/// The inputs are what a live system counts, not features: what is made of them happens inside, so that serving cannot
/// differ from training. Whole numbers are 64 bits wide, others 32; a list may be empty.
public enum ServingTensor {
    /// `[events]`
    EVENT_ITEMS("event_items", true, List.of(Axis.EVENTS), "numbers of the items of the person's known events, oldest"
            + " first; every event, also several of one item"),
    /// `[events]`
    EVENT_WEIGHTS("event_weights", false, List.of(Axis.EVENTS), "signed weight of each event: the number that"
            + " eventWeights has for its type; below 0 is a dislike, 0 says nothing"),
    /// `[attributes]`
    ATTRIBUTE_FEATURES("attribute_features", true, List.of(Axis.ATTRIBUTES), "numbers of what the person declared, see"
            + " userAttributes; empty where nothing is known"),
    /// `[]`
    DAYS_SINCE_SIGNUP("days_since_signup", false, List.of(), "days from sign-up to this moment, at least 0; from the"
            + " first event where sign-up is unknown, 0 where there is none either"),
    /// `[candidates]`
    CANDIDATES("candidates", true, List.of(Axis.CANDIDATES), "numbers of the items to score"),
    /// `[candidates, windows + 1]`
    COUNTS("counts", true, List.of(Axis.CANDIDATES, Axis.WINDOWS), "positive events (weight above 0) of each candidate,"
            + " of anyone, strictly before this moment: within each window of popularityWindowsMillis, then of all time"),
    /// `[windows + 1]`
    TOTALS("totals", true, List.of(Axis.WINDOWS), "positive events of all items in the same windows, then of all time"),
    /// `[]`
    AVAILABLE_ITEMS("available_items", true, List.of(), "how many items are available at this moment"),
    /// `[candidates]`
    AGE_DAYS("age_days", false, List.of(Axis.CANDIDATES), "days since each candidate became available, or since its"
            + " first event; 0 if it is new"),

    /// `[candidates]`
    SCORE("score", false, List.of(Axis.CANDIDATES), "content_weight · content + (1 − content_weight) · collaborative;"
            + " higher is better, comparable only within one call"),
    /// `[candidates]`
    CONTENT("content", false, List.of(Axis.CANDIDATES), "the content tower's standardised score"),
    /// `[candidates]`
    COLLABORATIVE("collaborative", false, List.of(Axis.CANDIDATES), "the collaborative tower's standardised score"),
    /// `[candidates]`
    CONTENT_WEIGHT("content_weight", false, List.of(Axis.CANDIDATES),
            "the mixer's weight of the content tower, 0 to 1");

    private static final class Axis {
        private static final String EVENTS = "events";
        private static final String ATTRIBUTES = "attributes";
        private static final String CANDIDATES = "candidates";
        private static final String WINDOWS = "windows + 1";
    }

    private final String text;
    private final boolean whole;
    private final List<String> axes;
    private final String meaning;

    ServingTensor(String text, boolean whole, List<String> axes, String meaning) {
        this.text = text;
        this.whole = whole;
        this.axes = axes;
        this.meaning = meaning;
    }

    /// What is fed, in the order of the signature.
    public static List<ServingTensor> inputs() {
        return Arrays.stream(values()).filter(tensor -> tensor.compareTo(SCORE) < 0).toList();
    }

    /// What comes back.
    public static List<ServingTensor> outputs() {
        return Arrays.stream(values()).filter(tensor -> tensor.compareTo(SCORE) >= 0).toList();
    }

    /// Its name in the signature.
    public String text() {
        return text;
    }

    /// `int64` or `float32`.
    public String type() {
        return whole ? "int64" : "float32";
    }

    boolean isWhole() {
        return whole;
    }

    /// What its dimensions count, such as `[candidates, windows + 1]`; empty for a single number.
    public List<String> axes() {
        return axes;
    }

    /// What it holds, in one sentence.
    public String meaning() {
        return meaning;
    }

    /// Sizes of its dimensions, −1 where the caller decides.
    ///
    /// @param windows how many as-of windows the hybrid has
    long[] shape(int windows) {
        return axes.stream().mapToLong(axis -> axis.equals(Axis.WINDOWS) ? windows + 1L : -1).toArray();
    }
}
