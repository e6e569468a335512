package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.OnlineRun;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.language.Language;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.Difference;
import dev.thaw.simulate.online.OnlineResult.Estimate;
import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What every arm achieved, and the hybrid's lead over it.
final class ResultTable extends TableView<ResultTable.Row> {
    private static final double ROW = 36;
    private static final double HEAD = 48;

    /// An arm and the hybrid's difference with it; null for the hybrid itself.
    record Row(ArmResult arm, @Nullable Difference lead) {}

    ResultTable() {
        setId("online-result");
        setAccessibleText(text("online.result"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("online.column.arm", 124, row -> OnlineFigures.label(row.arm().arm()));
        column("online.column.ctr", 160, row -> estimate(row.arm().ctr3(), "%.3f"));
        column("online.column.ctrLead", 186, row -> lead(row, Difference::ctr3, "%+.3f"));
        column("online.column.rmst", 142, row -> estimate(new Estimate(row.arm().ttfc().rmstDays(),
                row.arm().ttfc().rmstLower(), row.arm().ttfc().rmstUpper()), "%.1f"));
        column("online.column.rmstLead", 166,
                row -> lead(row, Difference::rmstDays, "%+.2f"));
        column("online.column.converted", 84, row -> Optional.ofNullable(row.arm().ttfc().convertedByDay30())
                .map(Formats::percent).orElse("–"));
        column("online.column.diversity", 80, row -> Formats.metric(row.arm().diversity().mean()));
        column("online.column.power", 126, row -> row.lead() == null
                ? ""
                : people(row.lead().power().ctr3PerArm())
                        + " / " + people(row.lead().power().rmstPerArm()));
    }

    void show(OnlineRun run) {
        List<Row> rows = run.result().arms().stream().map(arm -> new Row(arm, run.result().differences().stream()
                .filter(difference -> difference.versus().equals(arm.arm())).findFirst().orElse(null))).toList();
        getItems().setAll(rows);
        double height = HEAD + ROW * rows.size();
        setMinHeight(height);
        setPrefHeight(height);
    }

    private void column(String key, double width, Function<Row, String> cell) {
        TableColumn<Row, String> column = new TableColumn<>(text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        getColumns().add(column);
    }

    private static String lead(Row row, Function<Difference, Estimate> what, String number) {
        return row.lead() == null ? "" : estimate(what.apply(row.lead()), number);
    }

    private static String estimate(Estimate estimate, String number) {
        Language spoken = Language.spoken();
        return String.format(spoken.locale(), number + " [" + number + spoken.betweenNumbers() + number + "]",
                estimate.mean(), estimate.lower(), estimate.upper()).replace('-', '−');
    }

    private static String people(@Nullable Long people) {
        return people == null ? "–" : Formats.count(people);
    }
}
