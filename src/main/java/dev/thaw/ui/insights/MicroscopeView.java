package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.microscope.ListedDecision;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.PageHead;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The leak microscope's nodes: the decisions behind a point at the left, one of them laid open at the right.
final class MicroscopeView extends BorderPane {
    private static final double LIST_SHARE = 0.4;
    /// The narrowest in which a heading can be read.
    private static final double NUMBER_WIDTH = 76;
    private static final double TEXT_WIDTH = 84;

    private final MicroscopeViewModel model;
    private final TableView<ListedDecision> table = new TableView<>();

    MicroscopeView(MicroscopeViewModel model) {
        this.model = model;
        setId("microscope");
        Button back = new Button(text("microscope.back"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("microscope-back");
        back.setOnAction(_ -> model.close());
        back.setMinWidth(Region.USE_PREF_SIZE);
        setTop(new PageHead(text("microscope.name"), model.titleProperty(), back));
        Node list = list();
        ScrollPane decision = new ScrollPane(new DecisionPane(model.openedProperty()));
        decision.setFitToWidth(true);
        decision.getStyleClass().add("page-scroll");
        SplitPane split = new SplitPane(list, decision);
        split.setDividerPositions(LIST_SHARE);
        split.getStyleClass().add("microscope-split");
        centerProperty().bind(Bindings.createObjectBinding(() -> model.obstacleProperty().get().isEmpty()
                ? split
                : new EmptyState(Feather.ZOOM_IN, model.titleProperty().get(), model.obstacleProperty().get()),
                model.obstacleProperty()));
        // the keyboard goes where the decisions are, as soon as they are
        model.obstacleProperty().subscribe(reason -> {
            if (reason.isEmpty() && model.openProperty().get()) {
                Platform.runLater(table::requestFocus);
            }
        });
    }

    private Node list() {
        Label sentence = new Label();
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        TextField search = new TextField();
        search.setPromptText(text("microscope.search"));
        search.setAccessibleText(text("microscope.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        prepareTable();
        VBox box = new VBox(10, sentence, search, table);
        model.leftOutProperty().subscribe(reason -> {
            box.getChildren().removeIf(Callout.class::isInstance);
            if (!reason.isEmpty()) {
                box.getChildren().add(1, new Callout(Callout.Kind.NOTE, reason));
            }
        });
        box.getStyleClass().add("page-body");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private void prepareTable() {
        table.setId("microscope-decisions");
        table.setAccessibleText(text("microscope.decisions"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("microscope.column.user", ListedDecision::userId, TEXT_WIDTH));
        table.getColumns().add(number("microscope.column.known", decision -> (double) decision.known()));
        table.getColumns().add(number("microscope.column.value", ListedDecision::value));
        table.getColumns().add(number("microscope.column.targets", decision -> (double) decision.targets()));
        table.getColumns().add(column("microscope.column.hits", decision -> decision.hits().stream()
                .map(String::valueOf).collect(Collectors.joining(", ")), TEXT_WIDTH));
        SortedList<ListedDecision> sorted = new SortedList<>(model.decisions());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().subscribe(decision -> {
            if (decision != null) {
                model.selectedProperty().set(decision);
            }
        });
        model.selectedProperty().subscribe(decision -> {
            if (decision == null) {
                table.getSelectionModel().clearSelection();
            } else if (!decision.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(decision);
            }
        });
    }

    private static TableColumn<ListedDecision, String> column(String key, Function<ListedDecision, String> value,
            double width) {
        TableColumn<ListedDecision, String> column = new TableColumn<>(text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(TEXT_WIDTH);
        return column;
    }

    private static TableColumn<ListedDecision, Double> number(String key, Function<ListedDecision, Double> value) {
        TableColumn<ListedDecision, Double> column = new TableColumn<>(text(key));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(NUMBER_WIDTH);
        column.setMinWidth(NUMBER_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("number-cell");
            }

            @Override
            protected void updateItem(@Nullable Double number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? null : Formats.readable(number));
            }
        });
        return column;
    }
}
