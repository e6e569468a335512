package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// One key figure from run to run, the oldest at the left: where the listed runs stand, and the best so far as a line.
/// A click chooses a run.
final class RunTrend extends VBox {
    /// Columns whose figure can be shown.
    private static final List<String> FIGURES = List.of("hit", "ndcg", "mrr", "diversity", "coverage");
    private static final int MOST_RUNS = 120;
    private static final int MOST_NAMES = 6;
    private static final double HEIGHT = 150;
    private static final double SIDE = 44;
    private static final double TOP = 10;
    private static final double FOOT = 24;
    private static final double RADIUS = 5;
    private static final double MARGIN = 0.12;

    private final HistoryViewModel model;
    private final Plot plot = new Plot();
    private final MenuButton choice = new MenuButton();
    private String figure = FIGURES.getFirst();
    private final ReadOnlyBooleanWrapper compares = new ReadOnlyBooleanWrapper();
    private List<Spot> spots = List.of();

    /// A run with its figure.
    private record Spot(RunSummary run, double value) {}

    RunTrend(HistoryViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("run-trend");
        setId("run-trend");
        choice.getStyleClass().add("title-menu");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setTooltip(new Tooltip(text("runs.trend.choose")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label best = new Label(text("runs.trend.best"));
        best.getStyleClass().add("caption");
        best.setMinWidth(0);
        HBox head = new HBox(8, choice, gap, best);
        head.setAlignment(Pos.CENTER_LEFT);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(head, plot);
        setMinHeight(USE_PREF_SIZE);
        model.listed().addListener((ListChangeListener<RunSummary>) _ -> look());
        model.keyFigures().addListener((MapChangeListener<String, KeyFigures>) _ -> look());
        model.chosenProperty().subscribe(_ -> plot.requestLayout());
        look();
    }

    /// Whether there is something to compare.
    ReadOnlyBooleanProperty comparesProperty() {
        return compares.getReadOnlyProperty();
    }

    private void look() {
        List<RunColumn> columns = model.offeredProperty().get().stream()
                .filter(column -> FIGURES.contains(column.key())).toList();
        choice.getItems().setAll(columns.stream().map(this::item).toList());
        List<Spot> found = new ArrayList<>();
        for (RunColumn column : columns) {
            if (column.key().equals(figure)) {
                choice.setText(text("runs.trend", column.title()));
                plot.setAccessibleText(choice.getText());
                model.listed().stream().limit(MOST_RUNS).forEach(run -> {
                    Object value = column.of(run, model.keyFigures().get(run.id()));
                    if (value instanceof Double number) {
                        found.addFirst(new Spot(run, number));
                    }
                });
            }
        }
        spots = List.copyOf(found);
        compares.set(spots.size() > 1);
        plot.requestLayout();
    }

    private RadioMenuItem item(RunColumn column) {
        RadioMenuItem item = new RadioMenuItem(column.title());
        item.setSelected(column.key().equals(figure));
        item.setOnAction(_ -> {
            figure = column.key();
            look();
        });
        return item;
    }

    /// Drawn anew whenever the runs or the room change.
    private final class Plot extends Pane {
        Plot() {
            setMinSize(0, HEIGHT);
            setPrefSize(0, HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            getChildren().clear();
            if (!compares.get()) {
                return;
            }
            double least = spots.stream().mapToDouble(Spot::value).min().orElse(0);
            double most = spots.stream().mapToDouble(Spot::value).max().orElse(1);
            double margin = Math.max(1e-3, (most - least) * MARGIN);
            axis(most + margin, least - margin);
            Polyline best = new Polyline();
            best.getStyleClass().add("trend-best");
            getChildren().add(best);
            double record = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < spots.size(); k++) {
                Spot spot = spots.get(k);
                double x = x(k);
                if (record > Double.NEGATIVE_INFINITY) {
                    best.getPoints().addAll(x, y(record, least - margin, most + margin));
                }
                record = Math.max(record, spot.value());
                best.getPoints().addAll(x, y(record, least - margin, most + margin));
                dot(spot, x, y(spot.value(), least - margin, most + margin));
                if (spots.size() <= MOST_NAMES) {
                    name(spot, x);
                }
            }
        }

        private void axis(double upper, double lower) {
            for (double value : new double[]{upper, lower}) {
                double y = y(value, lower, upper);
                Line line = new Line(SIDE, Math.floor(y) + 0.5, getWidth(), Math.floor(y) + 0.5);
                line.getStyleClass().add("live-base");
                Label number = new Label(Formats.metric(value));
                number.getStyleClass().add("live-axis");
                getChildren().addAll(line, number);
                number.applyCss();
                number.resizeRelocate(0, Math.max(0, y - number.prefHeight(-1) / 2), SIDE, number.prefHeight(-1));
            }
        }

        private void dot(Spot spot, double x, double y) {
            Circle dot = new Circle(x, y, RADIUS);
            boolean chosen = model.chosenProperty().get().stream()
                    .anyMatch(run -> Objects.equals(run.id(), spot.run().id()));
            dot.getStyleClass().addAll("trend-dot", chosen ? "chosen" : "other");
            Tooltip.install(dot, new Tooltip(spot.run().name() + ": " + Formats.metric(spot.value()) + "\n"
                    + Formats.moment(spot.run().startedAt())));
            dot.setOnMouseClicked(_ -> model.choose(Stream.of(spot.run()).toList()));
            getChildren().add(dot);
        }

        private void name(Spot spot, double x) {
            Label name = new Label(spot.run().name());
            name.getStyleClass().addAll("live-axis", "caption");
            getChildren().add(name);
            name.applyCss();
            double room = (getWidth() - SIDE) / spots.size() - 8;
            double width = Math.min(room, Math.ceil(name.prefWidth(-1)));
            name.resizeRelocate(Math.clamp(x - width / 2, SIDE, Math.max(SIDE, getWidth() - width)),
                    getHeight() - name.prefHeight(-1), width, name.prefHeight(-1));
        }

        private double x(int place) {
            return SIDE + (place + 0.5) * (getWidth() - SIDE) / spots.size();
        }

        private double y(double value, double lower, double upper) {
            return TOP + (1 - (value - lower) / (upper - lower)) * (getHeight() - TOP - FOOT);
        }
    }
}
