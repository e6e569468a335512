package dev.thaw.ui.present;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.report.slides.Slide;
import dev.thaw.report.slides.Slide.Body;
import dev.thaw.report.slides.Slide.LargeNumber;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A slide at any size: everything is measured in its own letters, which grow with it.
final class SlidePane extends StackPane {
    /// The size a slide is designed at; there its letters have [#LETTERS] pixels.
    static final double WIDTH = 1280;
    static final double HEIGHT = 720;
    private static final double LETTERS = 16;
    /// Claims with more letters than this are set smaller, so that the figure keeps its room.
    private static final int LONG_CLAIM = 110;
    private static final int VERY_LONG_CLAIM = 170;
    private static final PseudoClass OPENING = PseudoClass.getPseudoClass("opening");

    private final ObservableValue<Boolean> dark;
    private final Label claim = new Label();
    private final StackPane body = new StackPane();
    private final Label footnote = new Label();
    private final Label place = new Label();
    private final Region progress = new Region();
    private double told = 1;
    private Body shown = new Body.Points(List.of());

    SlidePane(ObservableValue<Boolean> dark) {
        this.dark = dark;
        getStyleClass().add("slide");
        setAccessibleRole(AccessibleRole.PARENT);
        wrapping(claim, "slide-claim");
        wrapping(footnote, "slide-footnote");
        place.getStyleClass().add("slide-place");
        place.setMinWidth(USE_PREF_SIZE);
        progress.getStyleClass().add("slide-progress");
        progress.setManaged(false);
        HBox.setHgrow(footnote, Priority.ALWAYS);
        footnote.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(footnote, place);
        foot.getStyleClass().add("slide-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox content = new VBox(claim, body, foot);
        content.getStyleClass().add("slide-content");
        getChildren().setAll(content, progress);
        setMinSize(0, 0);
        widthProperty().subscribe(this::adapt);
        heightProperty().subscribe(this::adapt);
        dark.subscribe(this::draw);
    }

    /// Shows a slide.
    ///
    /// @param number its place, from 1; 0 for none
    /// @param count  how many there are
    void show(Slide slide, int number, int count) {
        claim.setText(slide.claim());
        claim.getStyleClass().removeAll("long", "very-long");
        if (slide.claim().length() > LONG_CLAIM) {
            claim.getStyleClass().add(slide.claim().length() > VERY_LONG_CLAIM ? "very-long" : "long");
        }
        footnote.setText(slide.footnote());
        place.setText(number == 0 ? "" : text("present.place", number, count));
        told = count == 0 ? 0 : (double) number / count;
        setAccessibleText(slide.claim());
        pseudoClassStateChanged(OPENING, slide.body() instanceof Body.Opening);
        if (!slide.body().equals(shown) || body.getChildren().isEmpty()) {
            shown = slide.body();
            draw();
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double high = Math.max(2, getHeight() / 240);
        progress.resizeRelocate(0, getHeight() - high, Math.round(getWidth() * told), high);
    }

    private void draw() {
        body.getChildren().setAll(switch (shown) {
            case Body.Picture(var figure) -> new SlideFigure(figure, dark);
            case Body.LargeNumbers(var numbers) -> numbers(numbers);
            case Body.Points(var sentences) -> points(sentences);
            case Body.Opening(String subtitle) -> opening(subtitle);
        });
        scaleFigure();
    }

    private void adapt() {
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", LETTERS * scale()));
        scaleFigure();
    }

    private void scaleFigure() {
        if (!body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof SlideFigure figure) {
            figure.scaleTo(scale());
        }
    }

    private double scale() {
        return Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
    }

    private static Node numbers(List<LargeNumber> numbers) {
        Columns columns = new Columns();
        for (LargeNumber number : numbers) {
            Label value = new Label(number.value());
            value.getStyleClass().add("slide-number");
            Label meaning = new Label(number.meaning());
            wrapping(meaning, "slide-meaning");
            VBox column = new VBox(value, meaning);
            column.getStyleClass().add("slide-column");
            columns.getChildren().add(column);
        }
        return columns;
    }

    private static Node points(List<String> sentences) {
        VBox points = new VBox();
        points.getStyleClass().add("slide-points");
        for (String sentence : sentences) {
            Region mark = new Region();
            mark.getStyleClass().add("slide-mark");
            Label words = new Label(sentence);
            wrapping(words, "slide-point");
            points.getChildren().add(new HBox(mark, words));
        }
        return points;
    }

    private static Node opening(String subtitle) {
        Region line = new Region();
        line.getStyleClass().add("slide-line");
        Label words = new Label(subtitle);
        wrapping(words, "slide-point");
        VBox opening = new VBox(words, line);
        opening.getStyleClass().add("slide-opening");
        return opening;
    }

    private static void wrapping(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    /// Columns of equal width, their tops level, a little above the middle. Boxes that grow ask texts for their height
    /// at their least width, which makes them as tall as a ribbon.
    private static final class Columns extends Pane {
        private static final double GAP = 0.035;
        private static final double ABOVE = 0.3;

        @Override
        protected void layoutChildren() {
            int count = getChildren().size();
            double gap = getWidth() * GAP;
            double width = (getWidth() - gap * (count - 1)) / count;
            double height = getManagedChildren().stream().mapToDouble(column -> column.prefHeight(width)).max()
                    .orElse(0);
            double top = Math.max(0, (getHeight() - height) * ABOVE);
            for (int k = 0; k < count; k++) {
                layoutInArea(getChildren().get(k), k * (width + gap), top, width, height, 0, HPos.LEFT, VPos.TOP);
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }
}
