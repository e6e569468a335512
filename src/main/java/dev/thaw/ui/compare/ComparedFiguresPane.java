package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.comparison.MeasureLabel;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The figures of compared runs, two beside each other where there is room.
final class ComparedFiguresPane extends VBox {
    private static final double HEIGHT = 320;
    private static final double TWO_COLUMNS = 860;

    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final GridPane grid = new GridPane(16, 16);
    private final List<FigurePanel> panels;

    ComparedFiguresPane(CompareViewModel model, ObservableValue<Boolean> dark, FigureActions actions) {

        ComparedFigures figures = model.figures();
        FigurePanel curve = panel("curve", figures.curveProperty(), dark, actions)
                .withChoices(Choosers.menu(ComparedFigures.CURVES, figures.metricProperty(), FigureName::measure))
                .withActions(toggle("bands", figures.bandsProperty()), toggle("seeds", figures.seedsProperty()));
        FigurePanel weight = panel("weight", figures.weightProperty(), dark, actions);
        FigurePanel differences = panel("differences", figures.differencesProperty(), dark, actions)
                .withChoices(Choosers.menu(List.of(ComparedMeasure.values()),
                        figures.measureProperty(), MeasureLabel::of));
        FigurePanel tradeoff = panel("tradeoff", figures.tradeoffProperty(), dark, actions)
                .withChoices(axes(figures))
                .withPoints(text("compare.pick"), picked -> model.pickTradeoff(picked.figure(), picked.line(),
                        picked.x()));
        panels = List.of(curve, weight, differences, tradeoff);
        getChildren().add(grid);
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= TWO_COLUMNS ? 2 : 1));
        setMinHeight(USE_PREF_SIZE);
    }

    private FigurePanel panel(String name, ObservableValue<@Nullable Figure> figure, ObservableValue<Boolean> dark,
            FigureActions actions) {
        FigurePanel panel = new FigurePanel(dark, hidden, actions);
        panel.setId("compare-figure-" + name);
        panel.setMinHeight(HEIGHT);
        panel.setPrefHeight(HEIGHT);
        panel.figureProperty().bind(figure);
        return panel;
    }

    private static List<MenuItem> axes(ComparedFigures figures) {
        List<MenuItem> items = new ArrayList<>(
                Choosers.menu(ComparedFigures.ACCURACY, figures.accuracyProperty(), MeasureLabel::of));
        items.add(new SeparatorMenuItem());
        items.addAll(Choosers.menu(ComparedFigures.VARIETY, figures.varietyProperty(), MeasureLabel::of));
        return items;
    }

    private static ToggleButton toggle(String name, BooleanProperty flag) {
        ToggleButton button = new ToggleButton(text("compare." + name));
        button.setId("compare-" + name);
        button.getStyleClass().addAll("flat", "small-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text("compare." + name + ".help")));
        button.selectedProperty().bindBidirectional(flag);
        return button;
    }

    private void arrange(int columns) {
        if (grid.getColumnConstraints().size() == columns) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int k = 0; k < columns; k++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int k = 0; k < panels.size() / columns; k++) {
            RowConstraints row = new RowConstraints();
            row.setMinHeight(HEIGHT);
            grid.getRowConstraints().add(row);
        }
        for (int k = 0; k < panels.size(); k++) {
            grid.add(panels.get(k), k % columns, k / columns);
        }
    }
}
