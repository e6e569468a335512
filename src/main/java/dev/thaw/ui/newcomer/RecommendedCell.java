package dev.thaw.ui.newcomer;

import dev.thaw.ui.common.Formats;
import dev.thaw.ui.newcomer.NewcomerViewModel.Recommended;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One recommended item: rank, title, both towers' scores, and how they were weighed.
final class RecommendedCell extends ListCell<Recommended> {
    static final double BAR_WIDTH = 96;
    private static final double BAR_THICKNESS = 8;
    static final double NUMBER_WIDTH = 72;

    private final Label rank = new Label();
    private final Label title = new Label();
    private final Label category = new Label();
    private final Label content = number("score-words-content");
    private final Label collaborative = number("score-words-collaborative");
    private final MixBar bar = new MixBar(BAR_THICKNESS);
    private final Label weight = number("muted");
    private final Tooltip why = new Tooltip();
    private final HBox line;

    RecommendedCell() {
        rank.getStyleClass().add("muted");
        rank.setMinWidth(24);
        rank.setAlignment(Pos.CENTER_RIGHT);
        title.getStyleClass().add("field-label");
        category.getStyleClass().add("caption");
        bar.setMinWidth(BAR_WIDTH);
        bar.setPrefWidth(BAR_WIDTH);
        VBox names = new VBox(2, title, category);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        line = new HBox(16, rank, names, content, collaborative, bar, weight);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Recommended entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        rank.setText(String.valueOf(entry.advice().rank()));
        title.setText(entry.item().title());
        category.setText(entry.item().category());
        content.setText(Formats.score(entry.advice().content()));
        collaborative.setText(Formats.score(entry.advice().collaborative()));
        bar.contentProperty().set(entry.advice().contentWeight());
        weight.setText(Formats.percent(entry.advice().contentWeight()));
        why.setText(NewcomerViewModel.reason(entry));
        setTooltip(why);
        setAccessibleText(entry.item().title() + ". " + NewcomerViewModel.reason(entry));
        setGraphic(line);
    }

    private static Label number(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(NUMBER_WIDTH);
        label.setPrefWidth(NUMBER_WIDTH);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
