package dev.thaw.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the words of the report mean, for readers who were not there.
public final class Glossary {
    private Glossary() {}

    static void write(HtmlPage page) {
        page.begin("section", "id", "words");
        page.heading(2, "What the words mean");
        FactTable.write(page, words());
        page.end();
    }

    /// The explanations of the words that a text uses: `Hit@3: share of decisions …`.
    public static List<String> explaining(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().entrySet().stream().filter(word -> lower.contains(word.getKey().toLowerCase(Locale.ROOT)))
                .map(word -> word.getKey() + ": " + word.getValue()).toList();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("History length",
                "Interactions known of a user at the moment of a decision. At 0 nothing is known but "
                        + "the sign-up.");
        words.put("Content, collaborative", "The two towers of the hybrid: one scores an item by its description, the "
                + "other by what users did. The mixer weighs them for each user and item; the weights sum to 1.");
        words.put("Hit@3", "Share of decisions with at least one relevant item among the first three. It is no click "
                + "rate: nobody was shown these lists.");
        words.put("NDCG@10", "Relevant items in the top ten, counted less the lower they stand, divided by the best "
                + "possible order.");
        words.put("Precision@3", "Relevant items among the first three, divided by three.");
        words.put("Diversity", "Distinct categories in the top ten, divided by the categories of the catalogue.");
        words.put("Time to first conversion", "Days from sign-up to the first conversion event, by Kaplan–Meier: users "
                + "who had not converted when observation ended count as long as they were seen.");
        words.put("Interval",
                "95 %, by drawing the cohort's users anew 2,000 times or more. Differences between systems "
                        + "are paired by user.");
        words.put("Not distinguishable", "The interval of the difference holds zero, or the p-value after Holm's "
                + "correction is not below 0.05. It does not mean equal.");
        return words;
    }
}
