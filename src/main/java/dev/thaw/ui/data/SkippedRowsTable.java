package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.ui.data.ListTable.Column;
import java.util.List;

/// The rows an import left out, each with file, line, column and reason.
final class SkippedRowsTable {
    private SkippedRowsTable() {}

    static ListTable<SkippedRow> of(List<SkippedRow> rows) {
        return new ListTable<>("skipped-rows", text("data.skipped"), rows,
                List.of(Column.ofText(text("data.skipped.file"), 180, SkippedRow::file),
                        Column.ofCount(text("data.skipped.line"), 80, SkippedRow::line),
                        Column.ofText(text("data.skipped.column"), 140,
                                row -> row.column() == null ? "" : row.column()),
                        Column.ofText(text("data.skipped.reason"), 560, SkippedRow::reason)));
    }
}
