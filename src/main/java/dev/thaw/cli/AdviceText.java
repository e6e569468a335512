package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.recommend.UserState;
import java.util.List;
import java.util.Locale;

/// Recommendations as text: a table for people, rows for programs.
final class AdviceText {
    /// First line of the rows.
    static final String HEADER = "user_id,rank,item_id,title,score,content_weight,content_score,collaborative_score\n";

    private static final int TITLE = 40;

    private AdviceText() {}

    static String table(Dataset dataset, UserState person, List<Advice> advice) {
        StringBuilder text = new StringBuilder();
        int known = person.size();
        text.append(String.format(Locale.ROOT, "%d known %s%n", known, known == 1 ? "event" : "events"));
        text.append(String.format(Locale.ROOT, "%4s  %-16s  %-40s  %7s  %14s  %7s  %13s%n", "rank", "item", "title",
                "score", "content weight", "content", "collaborative"));
        for (Advice item : advice) {
            String title = dataset.items().title(item.item());
            String shown = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
            text.append(String.format(Locale.ROOT, "%4d  %-16s  %-40s  %7.3f  %14.3f  %7.3f  %13.3f%n", item.rank(),
                    dataset.items().id(item.item()), shown, item.score(), item.contentWeight(), item.content(),
                    item.collaborative()));
        }
        return text.toString();
    }

    static String row(Dataset dataset, int user, Advice item) {
        return quoted(dataset.users().id(user)) + "," + item.rank() + "," + quoted(dataset.items().id(item.item()))
                + "," + quoted(dataset.items().title(item.item())) + "," + item.score() + "," + item.contentWeight()
                + "," + item.content() + "," + item.collaborative() + "\n";
    }

    private static String quoted(String text) {
        boolean plain = text.chars()
                .noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
