package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.experiment.RunResult;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Conversions before sign-up, row by row; not there where the selected run found none.
final class EarlyConversionsPanel extends VBox {
    private static final double HEIGHT = 200;

    private final TableView<EarlyConversions.Row> table = new TableView<>();
    private final Label counts = new Label();

    EarlyConversionsPanel(ObservableValue<@Nullable RunResult> result) {
        setId("early-conversions");
        table.setAccessibleText(text("insights.early"));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("insights.early.user", EarlyConversions.Row::userId);
        column("insights.early.item", EarlyConversions.Row::itemId);
        column("insights.early.type", EarlyConversions.Row::eventType);
        column("insights.early.at", row -> Instant.ofEpochMilli(row.at()).toString());
        column("insights.early.signup", row -> Instant.ofEpochMilli(row.signupAt()).toString());
        counts.getStyleClass().add("caption");
        getChildren().add(new Panel(text("insights.early"), counts, table).subtitled(text("insights.early.sentence")));
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        result.subscribe(this::show);
    }

    private void show(@Nullable RunResult result) {
        EarlyConversions early = result == null ? EarlyConversions.NONE : result.views().conversions().early();
        table.getItems().setAll(early.rows());
        counts.setText(text("insights.early.counts", Formats.count(early.events()), Formats.count(early.users())));
        setVisible(early.events() > 0);
    }

    private void column(String key, Function<EarlyConversions.Row, String> cell) {
        TableColumn<EarlyConversions.Row, String> column = new TableColumn<>(text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
