package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.BadRowsException;
import dev.thaw.failure.BadRowsException.BadRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the rows of one file fared.
final class RowTally {
    /// Bad rows a file may have before somebody must say that this is all right.
    static final double TOLERATED = 0.05;

    private final String file;
    private final int mostListed;
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final Map<String, Long> badByColumn = new HashMap<>();
    private @Nullable SkippedRow firstBad;
    private long good;
    private long bad;

    /// @param mostListed bad rows kept with their reasons; further ones are only counted
    RowTally(String file, int mostListed) {
        this.file = file;
        this.mostListed = mostListed;
    }

    void good() {
        good++;
    }

    void bad(long line, @Nullable String column, String reason) {
        SkippedRow row = new SkippedRow(file, line, column, reason);
        if (firstBad == null) {
            firstBad = row;
        }
        if (skipped.size() < mostListed) {
            skipped.add(row);
        }
        bad++;
        badByColumn.merge(column == null ? "" : column, 1L, Long::sum);
    }

    void bad(long line, BadCell cell) {
        bad(line, cell.column(), cell.reason());
    }

    String file() {
        return file;
    }

    long rows() {
        return good + bad;
    }

    long badRows() {
        return bad;
    }

    List<SkippedRow> skipped() {
        return skipped;
    }

    /// Decides whether the file may be used.
    ///
    /// @param allowBadRows whether somebody said that any number of bad rows is all right
    /// @throws BadInputException if no row is good
    /// @throws BadRowsException  if more than [#TOLERATED] are bad and nobody allowed it
    void settle(boolean allowBadRows) {
        SkippedRow first = firstBad;
        if (first == null || good > 0 && (allowBadRows || bad <= TOLERATED * rows())) {
            return;
        }
        String column = first.column();
        if (good == 0 && column != null && badByColumn.getOrDefault(column, 0L) == bad) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "%s, column %s, line %,d: %s; none of its %,d rows can be used.", file,
                            column, first.line(), first.reason(), rows()));
        }
        String message = String.format(Locale.ROOT,
                "%s: %,d of %,d rows (%.1f %%) cannot be used, the first is line %,d: %s. Correct the file%s.", file,
                bad, rows(), 100.0 * bad / rows(), first.line(), first.reason(),
                good == 0 ? "" : ", or leave such rows out with --allow-bad-rows");
        if (good == 0) {
            throw new BadInputException(message);
        }
        throw new BadRowsException(message, file, rows(), bad,
                skipped.stream().map(row -> new BadRow(row.line(), row.column(), row.reason())).toList());
    }
}
