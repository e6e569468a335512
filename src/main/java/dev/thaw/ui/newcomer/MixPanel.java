package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What weight the mixer gives both towers and what they contribute to the order, beside how that came about.
final class MixPanel extends VBox {
    private static final double BAR_THICKNESS = 8;
    private static final double BARS_WIDTH = 312;

    private final Label sentence = new Label();

    /// @param trail the newcomer's way, drawn at the right
    MixPanel(ReadOnlyObjectProperty<@Nullable Mix> mix, TrailPane trail) {
        Row weight = new Row(text("newcomer.mix.weight"));
        Row share = new Row(text("newcomer.mix.share"));
        sentence.getStyleClass().add("card-subtitle");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        mix.subscribe(now -> {
            weight.show(now == null ? 0 : now.contentWeight());
            share.show(now == null ? 0 : now.contentShare());
            sentence.setText(now == null ? "" : now.sentence());
        });
        Label title = new Label(text("newcomer.mix"));
        title.getStyleClass().add("card-title");
        VBox bars = new VBox(8, title, weight, share, sentence);
        bars.setMinWidth(BARS_WIDTH);
        bars.setPrefWidth(BARS_WIDTH);
        VBox way = new VBox(4, trail.caption(), trail);
        way.setMinWidth(0);
        way.setPrefWidth(BARS_WIDTH);
        VBox.setVgrow(trail, Priority.ALWAYS);
        HBox.setHgrow(bars, Priority.ALWAYS);
        HBox.setHgrow(way, Priority.ALWAYS);
        setAccessibleText(title.getText());
        getStyleClass().add("panel");
        getChildren().add(new HBox(24, bars, way));
        setMinHeight(USE_PREF_SIZE);
    }

    /// One bar under its name and both numbers.
    private static final class Row extends VBox {
        private final String name;
        private final Label content = new Label();
        private final Label behaviour = new Label();
        private final MixBar bar = new MixBar(BAR_THICKNESS);

        private Row(String name) {
            super(2);
            this.name = name;
            content.getStyleClass().addAll("field-label", "score-words-content");
            behaviour.getStyleClass().addAll("field-label", "score-words-collaborative");
            content.setMinWidth(USE_PREF_SIZE);
            behaviour.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(name);
            title.getStyleClass().add("muted");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setAlignment(Pos.CENTER);
            HBox.setHgrow(title, Priority.ALWAYS);
            HBox words = new HBox(8, content, title, behaviour);
            words.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().setAll(words, bar);
        }

        private void show(double share) {
            double known = Double.isNaN(share) ? 0 : share;
            bar.contentProperty().set(known);
            Formats.Percents percents = Formats.percents(known);
            content.setText(text("newcomer.content", percents.share()));
            behaviour.setText(text("newcomer.behaviour", percents.rest()));
            bar.setAccessibleText(name + ": " + content.getText() + ", " + behaviour.getText());
        }
    }
}
