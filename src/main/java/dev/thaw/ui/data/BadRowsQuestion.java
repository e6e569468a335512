package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.BadRowsException;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The question what to do about many bad rows: go on without them, correct the columns, or leave it.
final class BadRowsQuestion extends VBox {
    private static final int SHOWN = 200;
    private static final double HEIGHT = 160;

    BadRowsQuestion(BadRowsException stopped, ImportViewModel model) {
        setId("bad-rows-question");
        Button without = new Button(text("data.badRows.without", Formats.count(stopped.badRows())));
        without.setId("import-without-bad-rows");
        without.setOnAction(_ -> model.importWithoutBadRows());
        Button correct = new Button(text("data.badRows.correct"));
        correct.setId("correct-mapping");
        correct.getStyleClass().add("accent");
        correct.setOnAction(_ -> model.correctMapping());
        Button cancel = new Button(text("data.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        List<SkippedRow> rows = stopped.listed().stream().limit(SHOWN)
                .map(row -> new SkippedRow(stopped.file(), row.line(), row.column(), row.reason())).toList();
        ListTable<SkippedRow> table = SkippedRowsTable.of(rows);
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        HBox answers = new HBox(8, correct, without, cancel);
        answers.getStyleClass().add("list-bar");
        Panel panel = new Panel(text("data.badRows", stopped.file(), Formats.count(stopped.badRows()),
                Formats.count(stopped.rows()), Formats.percent(stopped.badRows() / (double) stopped.rows())), answers,
                table).subtitled(text("data.badRows.sentence")).tight();
        panel.getStyleClass().add("question");
        getChildren().add(panel);
    }
}
