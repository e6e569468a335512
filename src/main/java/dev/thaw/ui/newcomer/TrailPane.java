package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.newcomer.Trail.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// One newcomer's way from description to behaviour, over the usual way of the newcomers the run judged.
///
/// Across: interactions known, spaced by `log(1 + n)` as in every chart by history length. Up: the content tower's
/// weight. The dot glides to where the newcomer stands now.
final class TrailPane extends Region {
    private static final double HEIGHT = 88;
    private static final double DOT = 6;
    private static final double LEFT = 42;
    private static final double BOTTOM = 16;
    private static final double TOP = 8;
    private static final double RIGHT = 10;
    private static final int LEAST_REACH = 20;
    private static final List<Integer> TICKS = List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);
    private static final Duration GLIDE = Duration.millis(240);

    private final ObservableValue<Trail> trail;
    private final ObservableValue<List<MixerPoint>> usual;
    private final Polygon band = new Polygon();
    private final Polyline mean = new Polyline();
    private final Polyline way = new Polyline();
    private final Circle dot = new Circle(DOT);
    private final Line whole = new Line();
    private final Line none = new Line();
    private final DoubleProperty dotX = new SimpleDoubleProperty();
    private final DoubleProperty dotY = new SimpleDoubleProperty();
    private final Timeline glide = new Timeline();
    private final List<Text> ticks = new ArrayList<>();
    private final Text full = new Text("100 %");
    private final Text empty = new Text("0 %");

    TrailPane(ObservableValue<Trail> trail, ObservableValue<List<MixerPoint>> usual) {
        this.trail = trail;
        this.usual = usual;
        getStyleClass().add("trail");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        band.getStyleClass().add("usual-band");
        mean.getStyleClass().add("usual");
        way.getStyleClass().add("way");
        dot.getStyleClass().add("dot");
        whole.getStyleClass().add("grid");
        none.getStyleClass().add("grid");
        full.getStyleClass().add("tick");
        empty.getStyleClass().add("tick");
        dot.centerXProperty().bind(dotX);
        dot.centerYProperty().bind(dotY);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().setAll(whole, none, band, mean, way, full, empty, dot);
        for (int tick : TICKS) {
            Text label = new Text(String.valueOf(tick));
            label.getStyleClass().add("tick");
            ticks.add(label);
            getChildren().add(label);
        }
        trail.subscribe(this::changed);
        usual.subscribe(this::changed);
    }

    /// What the picture means, to stand above it.
    Label caption() {
        Label caption = new Label();
        caption.getStyleClass().add("card-subtitle");
        caption.textProperty().bind(usual.map(points -> points.isEmpty()
                ? text("newcomer.trail.alone")
                : text("newcomer.trail.caption", Formats.count(points.getFirst().users()))));
        return caption;
    }

    private void changed() {
        List<Point> points = trail.getValue().points();
        setAccessibleText(points.isEmpty()
                ? text("newcomer.trail")
                : text("newcomer.trail.spoken", Formats.count(points.getLast().known()),
                        Formats.percent(points.getLast().contentWeight())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<MixerPoint> means = usual.getValue();
        int reach = reach(means);
        mean.getPoints().clear();
        List<Double> upper = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        for (MixerPoint point : means) {
            double x = x(point.n(), reach);
            mean.getPoints().addAll(x, y(point.contentWeight()));
            upper.addAll(List.of(x, y(point.upper())));
            lower.addAll(0, List.of(x, y(point.lower())));
        }
        upper.addAll(lower);
        band.getPoints().setAll(upper);
        way.getPoints().clear();
        for (Point point : trail.getValue().points()) {
            way.getPoints().addAll(x(point.known(), reach), y(point.contentWeight()));
        }
        layoutFrame(reach);
        moveDot(reach);
    }

    private void layoutFrame(int reach) {
        double right = getWidth() - RIGHT;
        for (Line line : List.of(whole, none)) {
            double y = snapPositionY(y(line == whole ? 1 : 0)) + 0.5;
            line.setStartX(LEFT);
            line.setEndX(right);
            line.setStartY(y);
            line.setEndY(y);
        }
        place(full, LEFT - 6 - full.getLayoutBounds().getWidth(), y(1));
        place(empty, LEFT - 6 - empty.getLayoutBounds().getWidth(), y(0));
        for (int k = 0; k < ticks.size(); k++) {
            Text label = ticks.get(k);
            label.setVisible(TICKS.get(k) <= reach);
            place(label, x(TICKS.get(k), reach) - label.getLayoutBounds().getWidth() / 2, getHeight() - BOTTOM / 2);
        }
    }

    private static void place(Text text, double x, double middle) {
        text.setTextOrigin(VPos.CENTER);
        text.setX(Math.round(Math.max(0, x)));
        text.setY(Math.round(middle));
    }

    private void moveDot(int reach) {
        List<Point> points = trail.getValue().points();
        dot.setVisible(!points.isEmpty());
        if (points.isEmpty()) {
            return;
        }
        double x = x(points.getLast().known(), reach);
        double y = y(points.getLast().contentWeight());
        boolean first = dotX.get() == 0;
        glide.stop();
        if (first || Motion.isReduced()) {
            dotX.set(x);
            dotY.set(y);
        } else if (Math.abs(dotX.get() - x) + Math.abs(dotY.get() - y) > 0.5) {
            glide.getKeyFrames().setAll(new KeyFrame(GLIDE, new KeyValue(dotX, x, Interpolator.EASE_BOTH),
                    new KeyValue(dotY, y, Interpolator.EASE_BOTH)));
            glide.playFromStart();
        }
    }

    private int reach(List<MixerPoint> means) {
        int longest = Math.max(LEAST_REACH, means.isEmpty() ? 0 : means.getLast().n());
        List<Point> points = trail.getValue().points();
        return points.isEmpty() ? longest : Math.max(longest, points.getLast().known());
    }

    private double x(int known, int reach) {
        return LEFT + DOT + (getWidth() - LEFT - RIGHT - 2 * DOT) * Math.log1p(known) / Math.log1p(reach);
    }

    private double y(double weight) {
        return TOP + (getHeight() - TOP - BOTTOM - DOT) * (1 - Math.clamp(weight, 0, 1));
    }
}
