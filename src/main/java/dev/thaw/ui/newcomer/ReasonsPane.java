package dev.thaw.ui.newcomer;

import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.newcomer.Why.Line;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Why an item stands where it stands, below its line: the reasons with bars in their towers' colours.
final class ReasonsPane extends VBox {
    private static final double BAR_WIDTH = 88;
    private static final double BAR_HEIGHT = 8;
    private static final double NUMBER_WIDTH = 44;

    ReasonsPane(Why why) {
        super(4);
        getStyleClass().add("reasons");
        for (Line line : why.lines()) {
            getChildren().add(line(line, why));
        }
        Label summary = new Label(why.summary());
        summary.getStyleClass().add("caption");
        summary.setTooltip(new Tooltip(why.summary()));
        getChildren().add(summary);
    }

    private static Node line(Line line, Why why) {
        LiftBar bar = new LiftBar(line.tower(), line.lift(), why.lowest(), why.highest());
        bar.setMinSize(BAR_WIDTH, BAR_HEIGHT);
        bar.setMaxSize(BAR_WIDTH, BAR_HEIGHT);
        Label number = new Label(Formats.lift(line.lift()));
        number.getStyleClass().add(line.tower() == null
                ? "muted"
                : line.tower() == SystemName.CONTENT ? "score-words-content" : "score-words-collaborative");
        number.setMinWidth(NUMBER_WIDTH);
        number.setAlignment(Pos.CENTER_RIGHT);
        Label sentence = new Label(line.sentence());
        sentence.getStyleClass().add("reason");
        sentence.setMinWidth(0);
        HBox row = new HBox(12, bar, number, sentence);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
