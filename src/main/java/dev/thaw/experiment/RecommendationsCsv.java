package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.RecommendationRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes `recommendations.csv`: with it and the raw data anyone can recompute every metric.
///
/// Text is the same on every machine: numbers as Java writes them (they come back bit by bit), lines end in `\n`, an id
/// is quoted only where it must be. `content_weight` is empty for systems without a mixer.
public final class RecommendationsCsv {
    static final String HEADER = "system,user_id,n,known,as_of,rank,item_id,score,content_weight";

    private RecommendationsCsv() {}

    /// @throws UncheckedIOException if the target cannot be written
    public static void write(Dataset dataset, List<RecommendationRow> rows, Appendable target) {
        try {
            target.append(HEADER).append('\n');
            for (RecommendationRow row : rows) {
                target.append(row.system().text()).append(',').append(quoted(dataset.users().id(row.user())))
                        .append(',').append(Integer.toString(row.n())).append(',')
                        .append(Integer.toString(row.known())).append(',').append(Long.toString(row.asOf()))
                        .append(',').append(Integer.toString(row.rank())).append(',')
                        .append(quoted(dataset.items().id(row.item()))).append(',')
                        .append(Double.toString(row.score())).append(',')
                        .append(Double.isNaN(row.contentWeight()) ? "" : Double.toString(row.contentWeight()))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An id as a cell.
    public static String quoted(String id) {
        boolean plain = id.chars()
                .noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                && id.equals(id.strip());
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
