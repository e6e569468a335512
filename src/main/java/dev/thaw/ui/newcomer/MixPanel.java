package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.newcomer.NewcomerViewModel.Mix;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What weight the mixer gives both towers and what they contribute to the order, as two bars over each other.
final class MixPanel extends VBox {
    private static final double BAR_THICKNESS = 8;

    private final GridPane rows = new GridPane(12, 4);
    private final Label sentence = new Label();

    MixPanel(ReadOnlyObjectProperty<@Nullable Mix> mix) {
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().addAll(new ColumnConstraints(), right, wide, new ColumnConstraints());
        Row weight = new Row(0, text("newcomer.mix.weight"));
        Row share = new Row(1, text("newcomer.mix.share"));
        sentence.getStyleClass().add("card-subtitle");
        mix.subscribe(now -> {
            weight.show(now == null ? 0 : now.contentWeight());
            share.show(now == null ? 0 : now.contentShare());
            sentence.setText(now == null ? "" : now.sentence());
        });
        Panel panel = new Panel(text("newcomer.mix"), rows, sentence);
        panel.setMinHeight(USE_PREF_SIZE);
        getChildren().add(panel);
        setMinHeight(USE_PREF_SIZE);
    }

    /// One bar with its name and both numbers.
    private final class Row {
        private final String name;
        private final Label content = new Label();
        private final Label behaviour = new Label();
        private final MixBar bar = new MixBar(BAR_THICKNESS);

        private Row(int place, String name) {
            this.name = name;
            content.getStyleClass().addAll("field-label", "score-words-content");
            behaviour.getStyleClass().addAll("field-label", "score-words-collaborative");
            content.setMinWidth(USE_PREF_SIZE);
            behaviour.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(name);
            title.setMinWidth(USE_PREF_SIZE);
            rows.addRow(place, title, content, bar, behaviour);
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
