package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.KeyFigures;
import dev.thaw.ui.common.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The project's runs: sortable, with the numbers that matter. Enter or a double click shows a run's insights.
final class RunTable extends TableView<RunSummary> {
    private static final double NUMBER_WIDTH = 108;

    private final RunsViewModel model;

    /// @param open shows a run's insights
    RunTable(RunsViewModel model, Runnable open) {
        this.model = model;
        setId("runs-table");
        setAccessibleText(text("runs.history"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns().add(name());
        getColumns().add(state());
        getColumns().add(started());
        getColumns().add(seconds());
        getColumns().add(figure("runs.column.hit", KeyFigures::hit));
        getColumns().add(figure("runs.column.ndcg", KeyFigures::ndcg));
        getColumns().add(figure("runs.column.diversity", KeyFigures::diversity));
        getColumns().add(figure("runs.column.coldest", KeyFigures::coldest));
        getColumns().add(figure("runs.column.warmest", KeyFigures::warmest));
        SortedList<RunSummary> sorted = new SortedList<>(model.runs());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().subscribe(run -> model.selectedProperty().set(run));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                open.run();
            }
        });
    }

    private static TableColumn<RunSummary, String> name() {
        TableColumn<RunSummary, String> column = new TableColumn<>(text("runs.column.name"));
        column.setCellValueFactory(run -> new ReadOnlyObjectWrapper<>(run.getValue().name()));
        column.setPrefWidth(160);
        column.setMinWidth(120);
        return column;
    }

    private static TableColumn<RunSummary, RunState> state() {
        TableColumn<RunSummary, RunState> column = new TableColumn<>(text("runs.column.state"));
        column.setCellValueFactory(run -> new ReadOnlyObjectWrapper<>(run.getValue().state()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable RunState state, boolean empty) {
                super.updateItem(state, empty);
                setGraphic(empty || state == null
                        ? null
                        : new Tag(text("runs.state." + RunsViewModel.state(state)), styleOf(state)));
            }
        });
        column.setMinWidth(96);
        return column;
    }

    private static String styleOf(RunState state) {
        return switch (state) {
            case FINISHED -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "";
        };
    }

    private static TableColumn<RunSummary, Instant> started() {
        TableColumn<RunSummary, Instant> column = new TableColumn<>(text("runs.column.started"));
        column.setCellValueFactory(run -> new ReadOnlyObjectWrapper<>(run.getValue().startedAt()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Instant moment, boolean empty) {
                super.updateItem(moment, empty);
                setText(empty || moment == null ? null : Formats.moment(moment));
            }
        });
        column.setMinWidth(140);
        return column;
    }

    private static TableColumn<RunSummary, Double> seconds() {
        TableColumn<RunSummary, Double> column = new TableColumn<>(text("runs.column.seconds"));
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(run -> new ReadOnlyObjectWrapper<>(run.getValue().seconds()));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("number-cell");
            }

            @Override
            protected void updateItem(@Nullable Double seconds, boolean empty) {
                super.updateItem(seconds, empty);
                setText(empty || seconds == null
                        ? null
                        : Formats.duration(Duration.ofMillis(Math.round(seconds * 1000))));
            }
        });
        return column;
    }

    private TableColumn<RunSummary, Double> figure(String key, ToDoubleFunction<KeyFigures> number) {
        TableColumn<RunSummary, Double> column = new TableColumn<>(text(key));
        column.getStyleClass().add("number-column");
        column.setMinWidth(NUMBER_WIDTH);
        column.setCellValueFactory(run -> Bindings.createObjectBinding(() -> {
            KeyFigures figures = model.keyFigures().get(run.getValue().id());
            return figures == null ? Double.NaN : number.applyAsDouble(figures);
        }, model.keyFigures()));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("number-cell");
            }

            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : Formats.metric(value));
            }
        });
        return column;
    }
}
