package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;

/// Chooses the history lengths that are shown, by a slider whose ticks are the lengths of the result, evenly spaced.
final class RangeChoice extends HBox {
    private static final double WIDTH = 220;

    private final HistoryRange range;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);

    RangeChoice(HistoryRange range) {
        super(8);
        this.range = range;
        setAlignment(Pos.CENTER);
        setMinWidth(Region.USE_PREF_SIZE);
        slider.setId("history-range");
        slider.setPrefWidth(WIDTH);
        slider.setMinWidth(WIDTH);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setShowTickLabels(true);
        slider.setLabelFormatter(new LengthNames());
        slider.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> text("insights.range.name") + ": " + range.words().getValue(), range.lengths(),
                range.shortestProperty(), range.longestProperty()));
        slider.skinProperty().subscribe(skin -> nameThumbs());
        Label title = new Label(text("insights.range.title"));
        title.getStyleClass().add("caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(title, slider);
        range.lengths().addListener((ListChangeListener<Integer>) _ -> fit());
        range.shortestProperty().subscribe(this::fit);
        range.longestProperty().subscribe(this::fit);
        slider.lowValueProperty().subscribe((_, low) -> choose(low.doubleValue(), slider.getHighValue()));
        slider.highValueProperty().subscribe((_, high) -> choose(slider.getLowValue(), high.doubleValue()));
        visibleProperty().bind(Bindings.size(range.lengths()).greaterThan(1));
    }

    /// The skin makes its thumbs itself and gives them no names.
    private void nameThumbs() {
        for (String end : List.of("low", "high")) {
            Node thumb = slider.lookup("." + end + "-thumb");
            if (thumb != null) {
                thumb.accessibleTextProperty().bind(slider.accessibleTextProperty());
            }
        }
    }

    /// The ends never meet: a range of one length is no curve.
    private void choose(double low, double high) {
        double first = Math.round(low);
        double last = Math.round(high);
        if (last > first) {
            range.shortestProperty().set(first);
            range.longestProperty().set(last);
        }
    }

    private void fit() {
        double end = Math.max(1, range.lengths().size() - 1);
        if (slider.getMax() != end) {
            slider.setMax(end);
        }
        slider.setHighValue(Math.max(range.longestProperty().get(), range.shortestProperty().get()));
        slider.setLowValue(range.shortestProperty().get());
        slider.setHighValue(range.longestProperty().get());
    }

    /// Ticks are named by the lengths they stand for.
    private final class LengthNames extends StringConverter<Number> {
        @Override
        public String toString(Number place) {
            int k = (int) Math.round(place.doubleValue());
            return k >= 0 && k < range.lengths().size() ? String.valueOf(range.lengths().get(k)) : "";
        }

        @Override
        public Number fromString(String typed) {
            throw new IllegalStateException("ticks are not typed");
        }
    }
}
