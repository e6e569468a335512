package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.simulate.online.Stage;
import dev.thaw.ui.common.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Newcomers of one arm as dots on their way from sign-up to conversion, a field a stage.
///
/// A dot glides to the field its newcomer has reached and then rests; nothing moves that has not changed. Where there are
/// very many newcomers a dot stands for several, which the caption says. Colours come from the style sheet.
final class Lanes extends Pane {
    /// Stages in the order of their fields; who has not come yet is not drawn.
    private static final List<Stage> FIELDS = List.of(Stage.SIGNED_UP, Stage.CLICKED, Stage.IN_CART, Stage.LEFT,
            Stage.CONVERTED);
    private static final int MOST_DOTS = 1000;
    private static final double GLIDE_SECONDS = 0.45;
    private static final double CAPTION = 34;
    private static final double GAP = 10;
    private static final double NANOS = 1e9;

    private final Canvas canvas = new Canvas();
    private final Region dot = swatch("lane-dot");
    private final Region field = swatch("lane-field");
    private final Region ink = swatch("lane-ink");
    private List<Stage> stages = List.of();
    private double[] places = new double[0];
    private int[] targets = new int[0];
    private final AnimationTimer glide = new AnimationTimer() {
        private long before;

        @Override
        public void start() {
            before = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double step = before == 0 ? 0 : (now - before) / NANOS / GLIDE_SECONDS;
            before = now;
            if (!move(step)) {
                stop();
            }
            draw();
        }
    };

    Lanes() {
        getStyleClass().add("lane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(dot, field, ink, canvas);
        setMinSize(0, 0);
        for (Region swatch : List.of(dot, field, ink)) {
            swatch.backgroundProperty().subscribe(this::draw);
        }
    }

    /// A colour of the style sheet: an invisible region that wears it.
    private static Region swatch(String styleClass) {
        Region swatch = new Region();
        swatch.getStyleClass().add(styleClass);
        swatch.setVisible(false);
        return swatch;
    }

    private static Color color(Region swatch) {
        Background background = swatch.getBackground();
        return background != null && !background.isEmpty()
                && background.getFills().getLast().getFill() instanceof Color color ? color : Color.TRANSPARENT;
    }

    /// Shows how far newcomers have come.
    ///
    /// @param glides whether dots glide there, or stand there at once
    void show(List<Stage> people, boolean glides) {
        stages = people;
        int each = Math.max(1, Math.ceilDiv(people.size(), MOST_DOTS));
        int dots = people.isEmpty() ? 0 : Math.ceilDiv(people.size(), each);
        boolean others = dots != targets.length;
        targets = new int[dots];
        Arrays.setAll(targets, k -> FIELDS.indexOf(people.get(k * each)));
        if (others || !glides) {
            places = Arrays.stream(targets).asDoubleStream().toArray();
        }
        setAccessibleText(captions());
        glide.start();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    /// Moves the dots on; false once all are where they belong.
    private boolean move(double step) {
        boolean moving = false;
        for (int k = 0; k < places.length; k++) {
            double left = targets[k] - places[k];
            if (left != 0) {
                // whoever signs up appears; everybody else glides, however many fields that is, in the same time
                places[k] = places[k] < 0 || Math.abs(left) < 0.01
                        ? targets[k]
                        : places[k] + left * Math.min(1, 4 * step);
                moving = true;
            }
        }
        return moving;
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        if (width <= GAP * FIELDS.size() || height <= CAPTION) {
            return;
        }
        double fieldWidth = (width - GAP * (FIELDS.size() - 1)) / FIELDS.size();
        double fieldHeight = height - CAPTION;
        pen.setFont(Font.font("Thaw Sans", 12));
        pen.setTextAlign(TextAlignment.LEFT);
        for (int place = 0; place < FIELDS.size(); place++) {
            double x = place * (fieldWidth + GAP);
            pen.setFill(color(field));
            pen.fillRoundRect(x, 0, fieldWidth, fieldHeight, 8, 8);
            pen.setFill(color(ink));
            pen.fillText(name(FIELDS.get(place)) + "  " + Formats.count(count(FIELDS.get(place))), x + 2,
                    fieldHeight + 20, fieldWidth);
        }
        drawDots(pen, fieldWidth, fieldHeight);
    }

    /// Every dot keeps its own spot in each field, so that the eye can follow it.
    private void drawDots(GraphicsContext pen, double fieldWidth, double fieldHeight) {
        double spacing = Math.sqrt(fieldWidth * fieldHeight / Math.max(1, places.length));
        int columns = (int) Math.max(1, Math.floor((fieldWidth - 8) / spacing));
        int rows = (int) Math.max(1, Math.ceil(places.length / (double) columns));
        double radius = Math.clamp(spacing * 0.36, 1, 4);
        Color plain = color(dot);
        Color faded = plain.deriveColor(0, 0.3, 1, 0.35);
        int gone = FIELDS.indexOf(Stage.LEFT);
        for (int k = 0; k < places.length; k++) {
            if (places[k] >= 0) {
                double x = 4 + (k % columns + 0.5) * (fieldWidth - 8) / columns + places[k] * (fieldWidth + GAP);
                double y = 4 + (k / columns + 0.5) * (fieldHeight - 8) / rows;
                pen.setFill(targets[k] == gone ? faded : plain);
                pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private long count(Stage stage) {
        return stages.stream().filter(reached -> reached == stage).count();
    }

    private String captions() {
        StringBuilder words = new StringBuilder();
        for (Stage stage : FIELDS) {
            words.append(name(stage)).append(' ').append(Formats.count(count(stage))).append(". ");
        }
        return words.toString();
    }

    private static String name(Stage stage) {
        return text("online.stage." + stage.name().toLowerCase(Locale.ROOT));
    }
}
