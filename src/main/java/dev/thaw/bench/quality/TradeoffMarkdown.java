package dev.thaw.bench.quality;

import java.util.Locale;

/// Quality against training time as Markdown.
public final class TradeoffMarkdown {
    private TradeoffMarkdown() {}

    /// One section with one table.
    public static String write(Tradeoff tradeoff) {
        StringBuilder text = new StringBuilder("## " + tradeoff.name() + ": what quality costs\n\n");
        text.append(String.format(Locale.ROOT,
                "%,d cold users, means over n = %s, %d %s a row. Thaw %s, %s, %s.%n%n", tradeoff.users(),
                tradeoff.lengths().toString().replaceAll("[\\[\\]]", ""), tradeoff.seeds(),
                tradeoff.seeds() == 1 ? "run" : "runs", tradeoff.provenance().thaw(), tradeoff.provenance().cpu(),
                tradeoff.provenance().startedAt()));
        text.append("| dimensions | negatives | Hit@3 | NDCG@10 | seconds of training |\n|---|---|---|---|---|\n");
        for (TradeoffPoint point : tradeoff.points()) {
            text.append("| ").append(point.embeddingSize()).append(" | 1:").append(point.ratio()).append(" | ")
                    .append(QualityMarkdown.plain(point.hit())).append(" | ")
                    .append(QualityMarkdown.plain(point.ndcg())).append(" | ")
                    .append(String.format(Locale.ROOT, "%.1f", point.trainingSeconds())).append(" |\n");
        }
        return text.toString();
    }
}
