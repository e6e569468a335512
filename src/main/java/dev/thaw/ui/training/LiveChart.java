package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// A small chart that grows with a training: a line for each reading over the training's progress, its last value large
/// above.
final class LiveChart extends VBox {
    private static final double LEAST_HEIGHT = 84;
    private static final double DOT = 2.5;

    private final Label title = new Label();
    private final HBox values = new HBox(12);
    private final Plot plot = new Plot();
    private LiveTile tile = new LiveTile("", true);

    LiveChart() {
        super(4);
        getStyleClass().addAll("panel", "live-chart");
        title.getStyleClass().add("caption");
        values.setAlignment(Pos.BASELINE_LEFT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(title, values, plot);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// Draws a tile as it is now.
    void show(LiveTile now) {
        tile = now;
        title.setText(text(now.key()));
        values.getChildren().setAll(now.readings().stream().filter(reading -> !Double.isNaN(now.latest(reading)))
                .map(reading -> value(reading, now.latest(reading))).toList());
        if (values.getChildren().isEmpty()) {
            Label none = new Label("–");
            none.getStyleClass().addAll("live-value", "muted");
            values.getChildren().add(none);
        }
        setAccessibleText(now.readings().stream()
                .map(reading -> reading + " " + Formats.metric(now.latest(reading)))
                .collect(Collectors.joining(", ", title.getText() + ": ", "")));
        plot.requestLayout();
    }

    private Label value(String reading, double latest) {
        Label value = new Label(Formats.metric(latest));
        value.getStyleClass().addAll("live-value", "live-" + system(reading));
        if (tile.readings().stream().filter(each -> !Double.isNaN(tile.latest(each))).count() > 1) {
            Region mark = new Region();
            mark.getStyleClass().addAll("live-mark", "live-" + system(reading));
            value.setGraphic(mark);
        }
        return value;
    }

    private static String system(String reading) {
        String first = reading.split(" ")[0].toLowerCase(Locale.ROOT);
        return first.equals("content") || first.equals("collaborative") ? first : "hybrid";
    }

    /// The lines, laid out whenever they or the room change.
    private final class Plot extends Pane {
        private final Label upper = new Label();
        private final Label lower = new Label();
        private final Line base = new Line();

        Plot() {
            upper.getStyleClass().add("live-axis");
            lower.getStyleClass().add("live-axis");
            base.getStyleClass().add("live-base");
            setMinSize(0, LEAST_HEIGHT);
            setPrefSize(0, LEAST_HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            getChildren().setAll(base);
            double width = getWidth();
            double height = getHeight();
            base.setStartX(0);
            base.setEndX(width);
            base.setStartY(height - 0.5);
            base.setEndY(height - 0.5);
            if (tile.isEmpty()) {
                return;
            }
            tile.readings().forEach(reading -> tile.stretches(reading)
                    .forEach(stretch -> draw(stretch, system(reading), width, height)));
            upper.setText(Formats.readable(tile.upper()));
            lower.setText(Formats.readable(tile.lower()));
            getChildren().addAll(upper, lower);
            place(upper, width, 0);
            place(lower, width, height - lower.prefHeight(-1));
        }

        private void draw(List<LiveTile.Spot> stretch, String system, double width, double height) {
            LiveTile.Spot end = stretch.getLast();
            if (stretch.size() > 1) {
                Polyline line = new Polyline();
                line.getStyleClass().addAll("live-line", "live-" + system);
                stretch.forEach(spot -> line.getPoints().addAll(x(spot, width), y(spot, height)));
                getChildren().add(line);
            }
            Circle dot = new Circle(x(end, width), y(end, height), DOT);
            dot.getStyleClass().addAll("live-dot", "live-" + system);
            getChildren().add(dot);
        }

        private double x(LiveTile.Spot spot, double width) {
            return DOT + (spot.progress() - tile.from()) / (tile.to() - tile.from()) * (width - 2 * DOT);
        }

        private double y(LiveTile.Spot spot, double height) {
            double share = (spot.value() - tile.lower()) / (tile.upper() - tile.lower());
            return DOT + (1 - share) * (height - 2 * DOT);
        }

        private void place(Label label, double width, double y) {
            label.applyCss();
            double own = label.prefWidth(-1);
            label.resizeRelocate(width - own, y, own, label.prefHeight(-1));
        }
    }
}
