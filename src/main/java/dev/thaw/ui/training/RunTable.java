package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.training.RunColumn.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.DefaultStringConverter;

/// The project's runs with the columns a person chose: sortable, several can be chosen, a name is changed in place.
final class RunTable extends TableView<RunSummary> {
    private static final double SCROLL_BAR = 16;

    private final HistoryViewModel model;
    private final RunCommands commands;
    private final Map<String, TableColumn<RunSummary, Object>> made = new HashMap<>();
    private boolean arranging;
    private boolean restoring;

    RunTable(HistoryViewModel model, RunCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("runs-table");
        setAccessibleText(text("runs.history"));
        // a click on the chosen row's name must not begin to rename it: only rename() opens the table for that long
        editingCellProperty().subscribe(cell -> setEditable(cell != null));
        setTableMenuButtonVisible(false);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // before the sorted list hears of a change: what is chosen must outlive it
        model.listed().addListener((ListChangeListener<RunSummary>) _ -> {
            restoring = true;
            Platform.runLater(this::restoreChoice);
        });
        SortedList<RunSummary> sorted = new SortedList<>(model.listed());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        model.columnsProperty().subscribe(this::arrange);
        widthProperty().subscribe(_ -> squeeze());
        sortBy(model.sorting());
        getColumns().addListener((ListChangeListener<TableColumn<RunSummary, ?>>) _ -> columnsMoved());
        getSortOrder().addListener((ListChangeListener<TableColumn<RunSummary, ?>>) _ -> keepSorting());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunSummary>) _ -> chosen());
        model.chosenProperty().subscribe(_ -> Platform.runLater(this::restoreChoice));
        model.keyFigures().addListener((MapChangeListener<String, KeyFigures>) _ -> refresh());
        setRowFactory(_ -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private TableRow<RunSummary> row() {
        TableRow<RunSummary> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                commands.open();
            }
        });
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : commands.menu()));
        return row;
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            commands.open();
        } else if (event.getCode() == KeyCode.DELETE) {
            commands.delete();
        } else if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            commands.copyId();
        } else {
            return;
        }
        event.consume();
    }

    /// Lets the chosen run's name be changed in place.
    void rename() {
        int place = getSelectionModel().getSelectedIndex();
        if (place >= 0 && commands.canChange()) {
            setEditable(true);
            scrollTo(place);
            edit(place, made.get(RunColumns.NAME));
        }
    }

    private void chosen() {
        if (!restoring) {
            model.choose(getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList());
        }
    }

    /// Selects what the model says is chosen, in whatever place that is now.
    private void restoreChoice() {
        Set<String> wanted = model.chosenProperty().get().stream().map(RunSummary::id).collect(Collectors.toSet());
        Set<String> now = getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .map(RunSummary::id).collect(Collectors.toSet());
        restoring = true;
        if (!wanted.equals(now)) {
            getSelectionModel().clearSelection();
            for (int place = 0; place < getItems().size(); place++) {
                if (wanted.contains(getItems().get(place).id())) {
                    getSelectionModel().select(place);
                }
            }
        }
        restoring = false;
    }

    private void arrange(List<RunColumn> columns) {
        arranging = true;
        getColumns().setAll(columns.stream().map(column -> made.computeIfAbsent(column.key(), _ -> column(column)))
                .toList());
        squeeze();
        arranging = false;
    }

    /// Few columns share the room there is; of more than fit the table scrolls sideways.
    private void squeeze() {
        double needed = getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum() + SCROLL_BAR;
        boolean fits = needed <= getWidth();
        if (fits == (getColumnResizePolicy() == UNCONSTRAINED_RESIZE_POLICY)) {
            setColumnResizePolicy(fits ? CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS : UNCONSTRAINED_RESIZE_POLICY);
        }
        if (!fits) {
            // what they took while there was room to share
            getColumns().stream().filter(column -> column.getWidth() > column.getPrefWidth())
                    .forEach(column -> resizeColumn(column, column.getPrefWidth() - column.getWidth()));
        }
    }

    private void columnsMoved() {
        if (!arranging) {
            model.order(getColumns().stream().map(TableColumn::getId).toList());
        }
    }

    private void sortBy(String sorting) {
        String[] parts = sorting.split(" ");
        TableColumn<RunSummary, Object> column = made.get(parts[0]);
        if (column != null && parts.length == 2) {
            column.setSortType(parts[1].equals("desc") ? SortType.DESCENDING : SortType.ASCENDING);
            getSortOrder().setAll(List.of(column));
        }
    }

    private void keepSorting() {
        if (!arranging) {
            model.keepSorting(getSortOrder().isEmpty()
                    ? ""
                    : getSortOrder().getFirst().getId() + " "
                            + (getSortOrder().getFirst().getSortType() == SortType.DESCENDING ? "desc" : "asc"));
        }
    }

    private TableColumn<RunSummary, Object> column(RunColumn of) {
        TableColumn<RunSummary, Object> column = new TableColumn<>(of.title());
        column.setId(of.key());
        column.setComparator(RunColumn.ORDER);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                of.of(row.getValue(), model.keyFigures().get(row.getValue().id()))));
        column.setCellFactory(_ -> new RunCell(of.kind()));
        column.setEditable(of.kind() == Kind.NAME);
        column.setMinWidth(RunCell.leastWidth(of.kind()));
        column.setPrefWidth(RunCell.usualWidth(of.kind()));
        if (of.kind().isNumber()) {
            column.getStyleClass().add("number-column");
        }
        column.sortTypeProperty().subscribe((_, _) -> keepSorting());
        if (of.kind() == Kind.NAME) {
            nameColumn(column);
        }
        return column;
    }

    @SuppressWarnings("unchecked") // the values of this column are names
    private void nameColumn(TableColumn<RunSummary, ?> column) {
        TableColumn<RunSummary, String> names = (TableColumn<RunSummary, String>) column;
        names.setCellFactory(_ -> new TextFieldTableCell<>(new DefaultStringConverter()));
        names.setOnEditCommit(event -> commands.rename(event.getRowValue(), event.getNewValue()));
    }
}
