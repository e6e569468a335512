package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import dev.thaw.ui.newcomer.Recommended.Change;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One recommended item: rank, title, both towers' scores, how they were weighed, and why, once somebody asks.
final class RecommendedCell extends ListCell<Recommended> {
    static final double BAR_WIDTH = 72;
    private static final double BAR_THICKNESS = 8;
    static final double NUMBER_WIDTH = 72;
    static final double WEIGHT_WIDTH = 48;
    static final double WHY_WIDTH = 32;
    private static final double MOVE_WIDTH = 28;
    private static final double HEIGHT = 34;

    private final Label rank = new Label();
    private final Label title = new Label();
    private final Label category = new Label();
    private final Label move = new Label();
    private final Label content = number("score-words-content", NUMBER_WIDTH);
    private final Label contentRank = number("caption", NUMBER_WIDTH);
    private final Label collaborative = number("score-words-collaborative", NUMBER_WIDTH);
    private final Label collaborativeRank = number("caption", NUMBER_WIDTH);
    private final MixBar bar = new MixBar(BAR_THICKNESS);
    private final Label weight = number("muted", WEIGHT_WIDTH);
    private final Label next = new Label(text("newcomer.replay.next"));
    private final Button why = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
    private final HBox line;
    private final VBox whole = new VBox();
    private final Motion motion;

    /// @param askWhy shows or hides an item's reasons
    /// @param motion of the list's rows
    RecommendedCell(Consumer<Item> askWhy, Motion motion) {
        this.motion = motion;
        move.getStyleClass().add("rank-move");
        move.setMinWidth(MOVE_WIDTH);
        move.setPrefWidth(MOVE_WIDTH);
        rank.getStyleClass().add("muted");
        rank.setMinWidth(24);
        rank.setAlignment(Pos.CENTER_RIGHT);
        title.getStyleClass().add("field-label");
        category.getStyleClass().add("caption");
        bar.setMinWidth(BAR_WIDTH);
        bar.setPrefWidth(BAR_WIDTH);
        next.managedProperty().bind(next.visibleProperty());
        next.getStyleClass().add("chosen-next");
        next.setMinWidth(USE_PREF_SIZE);
        VBox names = new VBox(title, new HBox(8, category, next));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox place = new HBox(4, rank, move);
        place.setAlignment(Pos.CENTER_LEFT);
        line = new HBox(16, place, names, score(content, contentRank),
                score(collaborative, collaborativeRank), bar, weight, why);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(HEIGHT);
        why.getStyleClass().addAll("button-icon", "flat", "why");
        why.setMinWidth(WHY_WIDTH);
        why.setOnAction(_ -> {
            if (getItem() != null) {
                askWhy.accept(getItem().item());
            }
        });
        // the list takes a click anywhere else for a choice of the newcomer
        why.addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume);
        whole.getChildren().add(line);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Recommended entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            Motion.settle(whole);
            return;
        }
        rank.setText(String.valueOf(entry.advice().rank()));
        title.setText(entry.item().title());
        category.setText(entry.item().category());
        content.setText(Formats.score(entry.advice().content()));
        collaborative.setText(Formats.score(entry.advice().collaborative()));
        bar.contentProperty().set(entry.advice().contentWeight());
        weight.setText(Formats.percent(entry.advice().contentWeight()));
        contentRank.setText(text("newcomer.rank", Formats.count(entry.byContent())));
        collaborativeRank.setText(text("newcomer.rank", Formats.count(entry.byCollaborative())));
        next.setVisible(entry.next());
        showMove(entry);
        why.setAccessibleText(text("newcomer.why", entry.item().title()));
        Why reasons = entry.why();
        whole.getChildren().setAll(line);
        if (reasons != null) {
            whole.getChildren().add(new ReasonsPane(reasons));
        }
        setAccessibleText(text("newcomer.recommended.spoken", entry.advice().rank(), entry.item().title(),
                content.getText(), collaborative.getText(), weight.getText()) + " " + move.getAccessibleText() + " "
                + (reasons == null ? text("newcomer.why.ask") : reasons.spoken()));
        setGraphic(whole);
    }

    /// How far it rose or fell with the last change, in the row and as movement.
    private void showMove(Recommended entry) {
        Change change = entry.change();
        boolean isNew = change != null && change.isNew();
        int gained = entry.gained();
        move.getStyleClass().removeAll("up", "down", "new");
        move.setText(isNew
                ? text("newcomer.move.new")
                : gained == 0 ? "" : text(gained > 0 ? "newcomer.move.up" : "newcomer.move.down", Math.abs(gained)));
        if (isNew || gained != 0) {
            move.getStyleClass().add(isNew ? "new" : gained > 0 ? "up" : "down");
        }
        move.setAccessibleText(isNew
                ? text("newcomer.move.new.spoken")
                : gained == 0
                        ? ""
                        : text(gained > 0 ? "newcomer.move.up.spoken" : "newcomer.move.down.spoken",
                                Math.abs(gained)));
        if (change == null) {
            Motion.settle(whole);
        } else {
            motion.show(whole, entry.advice().rank(), change, HEIGHT);
        }
    }

    private static VBox score(Label score, Label rank) {
        VBox column = new VBox(score, rank);
        column.setAlignment(Pos.CENTER_RIGHT);
        return column;
    }

    private static Label number(String styleClass, double width) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
