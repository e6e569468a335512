package dev.thaw.experiment;

import dev.thaw.evaluate.conversion.EarlyConversions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/// Writes `conversions_before_signup.csv`: every row that was not used, so that it can be mended where it comes from.
public final class EarlyConversionsCsv {
    static final String HEADER = "user_id,item_id,event_type,timestamp,signup_at";

    private EarlyConversionsCsv() {}

    /// @throws UncheckedIOException if the target cannot be written
    public static void write(EarlyConversions early, Appendable target) {
        try {
            target.append(HEADER).append('\n');
            for (EarlyConversions.Row row : early.rows()) {
                target.append(RecommendationsCsv.quoted(row.userId())).append(',')
                        .append(RecommendationsCsv.quoted(row.itemId())).append(',')
                        .append(RecommendationsCsv.quoted(row.eventType())).append(',')
                        .append(Instant.ofEpochMilli(row.at()).toString()).append(',')
                        .append(Instant.ofEpochMilli(row.signupAt()).toString()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
