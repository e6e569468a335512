package dev.thaw.dataset.ingest;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.dataset.profile.Gaps;
import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One import under way: what was collected, what was left out, what a reader of the report must know.
final class ImportSession {
    /// Memory an event takes at the worst moment of an import: collected, ordered and copied into its columns.
    private static final long BYTES_PER_EVENT = 80;

    private final DatasetBuilder builder = new DatasetBuilder();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean allowBadRows;
    private final ByteMeter meter;
    private final long mostEvents;
    private long skippedRows;
    private long eventRows;

    ImportSession(boolean allowBadRows, ByteMeter meter) {
        this(allowBadRows, meter, Runtime.getRuntime().maxMemory() * 3 / 4 / BYTES_PER_EVENT);
    }

    /// @param mostEvents events that fit into memory
    ImportSession(boolean allowBadRows, ByteMeter meter, long mostEvents) {
        this.allowBadRows = allowBadRows;
        this.meter = meter;
        this.mostEvents = mostEvents;
    }

    DatasetBuilder builder() {
        return builder;
    }

    ByteMeter meter() {
        return meter;
    }

    /// Something a reader of every result must know.
    void note(String note) {
        notes.add(note);
    }

    RowTally tally(String file) {
        return new RowTally(file, ImportReport.MOST_LISTED - skipped.size());
    }

    /// Takes over how a file fared.
    ///
    /// @throws BadInputException if too much of it is bad
    void settle(RowTally tally) {
        tally.settle(allowBadRows);
        skipped.addAll(tally.skipped());
        skippedRows += tally.badRows();
    }

    /// Takes over how the event file fared.
    void settleEvents(RowTally tally) {
        if (tally.rows() == 0) {
            throw new BadInputException(tally.file() + " has a header but no rows: at least one event is expected.");
        }
        settle(tally);
        eventRows += tally.rows();
    }

    /// Stops before the events outgrow the memory.
    ///
    /// @throws BadInputException if they would
    void checkRoom(TextTable table) {
        if (builder.events() >= mostEvents) {
            throw new BadInputException(
                    String.format(Locale.ROOT,
                            "%s holds more than the %,d events that fit into this program's memory of %,d MB; give it more with THAW_JAVA_OPTIONS=-Xmx…, or cut the file.",
                            table.name(), mostEvents, Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /// Freezes a log of shown slots, which lacks events and users by its nature.
    ///
    /// @param rows of the log, bad ones among them
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    Dataset finishShown(String name, String format, String reason, long rows) {
        return builder.build(name, new ImportReport(format, reason, rows, skipped, skippedRows, notes),
                meter::checkpoint);
    }

    /// Freezes what was collected.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    Dataset finish(String name, String format, String reason) {
        ImportReport withoutNotes = new ImportReport(format, reason, eventRows, skipped, skippedRows, List.of());
        Dataset bare = builder.build(name, withoutNotes, meter::checkpoint);
        List<String> all = new ArrayList<>(notes);
        all.addAll(Gaps.of(bare).all());
        return new Dataset(bare.name(), bare.eventTypes(), bare.log(), bare.items(), bare.users(), bare.impressions(),
                bare.fingerprint(), new ImportReport(format, reason, eventRows, skipped, skippedRows, all));
    }
}
