package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ExperimentConfig;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The runs that would be trained, in their order, with what each takes.
final class RunsToCome extends StackPane {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 5;

    private final ConfigureViewModel model;
    private final CostViewModel cost;

    RunsToCome(ConfigureViewModel model, CostViewModel cost) {
        this.model = model;
        this.cost = cost;
        ListView<ExperimentConfig> list = new ListView<>();
        list.setId("runs-to-come-list");
        list.setAccessibleText(text("configure.toCome"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new RunCell());
        model.runsProperty().subscribe(runs -> {
            list.getItems().setAll(runs);
            list.setPrefHeight(ROW * Math.min(MOST_ROWS, runs.size()) + 2);
            list.setMinHeight(USE_PREF_SIZE);
        });
        cost.outlookProperty().subscribe(list::refresh);
        getChildren().add(list);
        getStyleClass().add("runs-to-come");
    }

    private final class RunCell extends ListCell<ExperimentConfig> {
        private final Label name = new Label();
        private final Label takes = new Label();
        private final HBox line = new HBox(12, name, takes);

        RunCell() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            takes.getStyleClass().add("caption");
            takes.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable ExperimentConfig config, boolean empty) {
            super.updateItem(config, empty);
            setGraphic(empty || config == null ? null : line);
            if (config != null) {
                Outlook seen = cost.outlookProperty().get();
                List<ExperimentConfig> runs = model.runsProperty().get();
                boolean known = seen != null && seen.runs().size() == runs.size() && getIndex() < runs.size();
                name.setText(config.name());
                takes.setText(known
                        ? OutlookBar.duration(seen.pace().seconds(seen.runs().get(getIndex())))
                        : "");
            }
        }
    }
}
