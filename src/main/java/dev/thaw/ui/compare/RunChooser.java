package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Panel;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which runs are compared: searched, ticked, and one of them made the baseline.
final class RunChooser extends VBox {
    private static final double WIDTH = 288;
    private static final double CELL_HEIGHT = 52;

    private final CompareViewModel model;
    private final ListView<RunChoice> list;

    RunChooser(CompareViewModel model) {
        this.model = model;
        list = new ListView<>(model.choices().shown());
        list.setId("compare-runs");
        list.getStyleClass().add("compare-runs");
        list.setAccessibleText(text("compare.runs"));
        list.setAccessibleHelp(text("compare.runs.help"));
        list.setFixedCellSize(CELL_HEIGHT);
        list.setCellFactory(_ -> new RunChoiceCell(model));
        list.setPlaceholder(muted(text("compare.runs.none")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.focusProperty().subscribe((_, _) -> list.refresh());
        model.choices().baselineProperty().subscribe((_, _) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        Panel panel = new Panel(text("compare.runs"), search(), take(), list, help()).tight();
        panel.subtitled(Bindings.createStringBinding(
                () -> text("compare.runs.count", String.valueOf(model.choices().chosenProperty().get().size()),
                        String.valueOf(model.choices().finished())),
                model.choices().chosenProperty(), model.choices().shown()));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("compare-search");
        search.setPromptText(text("compare.search"));
        search.setAccessibleText(text("compare.search"));
        search.textProperty().bindBidirectional(model.choices().searchProperty());
        VBox.setMargin(search, new Insets(0, 15, 0, 15));
        return search;
    }

    private Region take() {
        Button all = new Button(text("compare.all"));
        all.setId("compare-all");
        all.setOnAction(_ -> model.choices().chooseShown(true));
        all.setTooltip(new Tooltip(text("compare.all.help")));
        Button none = new Button(text("compare.none"));
        none.setId("compare-none");
        none.setOnAction(_ -> model.choices().chooseShown(false));
        none.setTooltip(new Tooltip(text("compare.none.help")));
        CheckBox seeds = new CheckBox(text("compare.mergeSeeds"));
        seeds.setId("compare-merge-seeds");
        seeds.setTooltip(new Tooltip(text("compare.mergeSeeds.help")));
        seeds.selectedProperty().bindBidirectional(model.mergeSeedsProperty());
        FlowPane row = new FlowPane(8, 8, all, none, seeds);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("compare-take");
        return row;
    }

    private static Label help() {
        Label help = muted(text("compare.runs.help"));
        help.getStyleClass().setAll("label", "caption");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setMargin(help, new Insets(0, 15, 12, 15));
        return help;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private void press(KeyEvent event) {
        RunChoice at = list.getSelectionModel().getSelectedItem();
        if (at == null || !at.isFinished() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            at.chosenProperty().set(!at.chosenProperty().get());
            event.consume();
        } else if (event.getCode() == KeyCode.B) {
            model.choices().holdAgainst(at.run().id());
            event.consume();
        }
    }
}
