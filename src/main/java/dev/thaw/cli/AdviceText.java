package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.ReasonSentences;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.Explanation;
import dev.thaw.recommend.rerank.Reranking;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recommendations as text: a table for people, rows for programs.
final class AdviceText {
    private static final String COLUMNS = "user_id,rank,item_id,title,score,content_weight,content_score,collaborative_score";

    private static final int TITLE = 40;
    private static final int REASONS = 3;

    private AdviceText() {}

    /// First line of the rows.
    ///
    /// @param why whether they end with reasons
    static String header(boolean why) {
        return COLUMNS + (why ? ",why\n" : "\n");
    }

    /// What a reader is told of a re-ranking: `, re-ranked for variety, λ = 0.7`; nothing where there is none.
    static String reranked(Reranking reranking) {
        return reranking.isOff() ? "" : ", re-ranked for variety, λ = " + reranking.lambda();
    }

    /// @param reranking what the list went through
    /// @param why explanations of the recommended items in their order, or empty
    static String table(Dataset dataset, UserState person, Reranking reranking, List<Advice> advice,
            List<Explanation> why) {
        StringBuilder text = new StringBuilder();
        int known = person.size();
        text.append(String.format(Locale.ROOT, "%d known %s%s%n", known, known == 1 ? "event" : "events",
                reranked(reranking)));
        text.append(String.format(Locale.ROOT, "%4s  %-16s  %-40s  %7s  %14s  %7s  %13s%s%n", "rank", "item", "title",
                "score", "content weight", "content", "collaborative", why.isEmpty() ? "" : "  why"));
        for (int k = 0; k < advice.size(); k++) {
            Advice item = advice.get(k);
            String title = dataset.items().title(item.item());
            String shown = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
            text.append(String.format(Locale.ROOT, "%4d  %-16s  %-40s  %7.3f  %14.3f  %7.3f  %13.3f%s%n", item.rank(),
                    dataset.items().id(item.item()), shown, item.score(), item.contentWeight(), item.content(),
                    item.collaborative(), why.isEmpty() ? "" : "  " + reasons(dataset, why.get(k))));
        }
        return text.toString();
    }

    /// @param why why the item was recommended, or null where that is not asked for
    static String row(Dataset dataset, int user, Advice item, @Nullable Explanation why) {
        return quoted(dataset.users().id(user)) + "," + item.rank() + "," + quoted(dataset.items().id(item.item()))
                + "," + quoted(dataset.items().title(item.item())) + "," + item.score() + "," + item.contentWeight()
                + "," + item.content() + "," + item.collaborative()
                + (why == null ? "" : "," + quoted(reasons(dataset, why))) + "\n";
    }

    /// The strongest reasons, each with how far it lifts the item above the average candidate.
    private static String reasons(Dataset dataset, Explanation why) {
        ReasonSentences sentences = new ReasonSentences(dataset);
        return why.reasons().stream().limit(REASONS)
                .map(part -> String.format(Locale.ROOT, "%s (%+.2f)", sentences.of(part), part.lift()))
                .collect(Collectors.joining("; "));
    }

    private static String quoted(String text) {
        boolean plain = text.chars()
                .noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
