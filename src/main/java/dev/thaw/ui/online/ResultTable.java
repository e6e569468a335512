package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.OnlineRun;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.Difference;
import dev.thaw.simulate.online.OnlineResult.Estimate;
import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What every arm achieved, and the hybrid's lead over it.
final class ResultTable extends TableView<ResultTable.Row> {
    private static final double ROW = 36;
    private static final double HEAD = 38;

    /// An arm and the hybrid's difference with it; null for the hybrid itself.
    record Row(ArmResult arm, @Nullable Difference lead) {}

    ResultTable() {
        setId("online-result");
        setAccessibleText(text("online.result"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("online.column.arm", 130, row -> OnlineFigures.label(row.arm().arm()));
        column("online.column.ctr", 150, row -> interval(row.arm().ctr3()));
        column("online.column.ctrLead", 170, row -> lead(row, Difference::ctr3));
        column("online.column.rmst", 140, row -> days(new Estimate(row.arm().ttfc().rmstDays(),
                row.arm().ttfc().rmstLower(), row.arm().ttfc().rmstUpper())));
        column("online.column.rmstLead", 160,
                row -> row.lead() == null ? "" : signedDays(row.lead().rmstDays()));
        column("online.column.converted", 90, row -> Optional.ofNullable(row.arm().ttfc().convertedByDay30())
                .map(Formats::percent).orElse("–"));
        column("online.column.diversity", 80, row -> Formats.metric(row.arm().diversity().mean()));
        column("online.column.power", 120, row -> row.lead() == null ? "" : people(row.lead().power().ctr3PerArm())
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
        column.setPrefWidth(width);
        column.setSortable(false);
        getColumns().add(column);
    }

    private static String lead(Row row, Function<Difference, Estimate> what) {
        Difference lead = row.lead();
        if (lead == null) {
            return "";
        }
        Estimate estimate = what.apply(lead);
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", estimate.mean(), estimate.lower(),
                estimate.upper());
    }

    private static String interval(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.mean(), estimate.lower(),
                estimate.upper());
    }

    private static String days(Estimate estimate) {
        return String.format(Locale.ROOT, "%.1f [%.1f, %.1f]", estimate.mean(), estimate.lower(),
                estimate.upper());
    }

    private static String signedDays(Estimate estimate) {
        return String.format(Locale.ROOT, "%+.2f [%+.2f, %+.2f]", estimate.mean(), estimate.lower(),
                estimate.upper());
    }

    private static String people(@Nullable Long people) {
        return people == null ? "–" : Formats.count(people);
    }
}
