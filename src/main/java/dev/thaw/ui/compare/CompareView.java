package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.PageHead;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Compare screen's nodes: which runs at the left; at the right what differs, by how much, and the figures.
public final class CompareView extends BorderPane {
    private final CompareViewModel model;

    /// @param dark  whether the theme is dark
    /// @param train a button that trains, for the empty screen
    public CompareView(CompareViewModel model, ObservableValue<Boolean> dark, FigureActions actions, Node train) {
        this.model = model;
        getStyleClass().add("page");
        ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper();
        sentence.bind(Bindings.createStringBinding(model::sentence, model.focusProperty(),
                model.selectionProperty()));
        setTop(new PageHead(text("compare.title"), sentence, system(), export(), report()));
        VBox content = new VBox(16, new CautionPane(model), new DifferencesPane(model), new DeltasPane(model),
                new ComparedFiguresPane(model, dark, actions), new ParallelPane(model));
        content.getStyleClass().add("compare-content");
        content.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        scroll.visibleProperty().bind(model.focusProperty().isNotNull());
        StackPane right = new StackPane(scroll, waiting());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(16, new RunChooser(model), right);
        body.getStyleClass().add("compare-body");
        Node empty = new EmptyState(Feather.COLUMNS, text("compare.empty"), text("compare.empty.sentence"), train);
        centerProperty().bind(Bindings.createObjectBinding(() -> model.choices().finished() < 2 ? empty : body,
                model.choices().shown(), model.choices().chosenProperty()));
    }

    /// What stands at the right while there is nothing to show there.
    private Node waiting() {
        StackPane place = new StackPane();
        place.visibleProperty().bind(model.focusProperty().isNull());
        Node few = new EmptyState(Feather.COLUMNS, text("compare.few"), text("compare.few.sentence"));
        Node reading = new ReadingPane(model.reader());
        place.getChildren().setAll(few, reading);
        few.visibleProperty().bind(reading.visibleProperty().not());
        return place;
    }

    private Node system() {
        return Choosers.of("compare-system", text("compare.system"), List.of(SystemName.values()),
                model.systemProperty(), SystemLabel::of);
    }

    private Node export() {
        Button button = new Button(text("compare.export"), new FontIcon(Feather.DOWNLOAD));
        button.setId("compare-export");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.exportCsv());
        return whenCompared(button, text("compare.export.help"));
    }

    private Node report() {
        Button button = new Button(text("compare.report"), new FontIcon(Feather.FILE_TEXT));
        button.setId("compare-report");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.report());
        return whenCompared(button, text("compare.report.help"));
    }

    /// A disabled button hears no mouse, so the tooltip hangs on a pane around it.
    private Node whenCompared(Button button, String help) {
        button.disableProperty().bind(model.focusProperty().isNull());
        StackPane around = new StackPane(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        around.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip(help);
        tooltip.textProperty().bind(model.focusProperty().map(_ -> help).orElse(text("compare.few")));
        Tooltip.install(around, tooltip);
        return around;
    }
}
