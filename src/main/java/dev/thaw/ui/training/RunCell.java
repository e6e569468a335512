package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.CrossoverLabel;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Tag;
import dev.thaw.ui.training.RunColumn.Kind;
import java.time.Instant;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A cell of the history, written as its column's kind asks for.
final class RunCell extends TableCell<RunSummary, Object> {
    private static final String NOTHING = "–";

    private final Kind kind;

    RunCell(Kind kind) {
        this.kind = kind;
        if (kind.isNumber()) {
            getStyleClass().add("number-cell");
        }
    }

    static double leastWidth(Kind kind) {
        return switch (kind) {
            case NAME -> 116;
            case MOMENT -> 164;
            case STATE, SECONDS -> 92;
            case METRIC, COUNT, LENGTH, FIELD, TEXT, TAGS -> 88;
        };
    }

    static double usualWidth(Kind kind) {
        return switch (kind) {
            case NAME -> 160;
            case TEXT, TAGS, FIELD -> 120;
            case MOMENT, STATE, METRIC, COUNT, LENGTH, SECONDS -> leastWidth(kind);
        };
    }

    @Override
    protected void updateItem(@Nullable Object value, boolean empty) {
        super.updateItem(value, empty);
        setText(null);
        setGraphic(null);
        if (empty) {
            return;
        }
        if (value == null) {
            setText(NOTHING);
            return;
        }
        switch (kind) {
            case STATE -> setGraphic(tag((RunState) value));
            case TAGS -> setGraphic(tags(value.toString()));
            default -> setText(written(value));
        }
    }

    private String written(Object value) {
        return switch (kind) {
            case METRIC -> Formats.metric((Double) value);
            case COUNT -> Formats.count(Math.round((Double) value));
            case LENGTH -> CrossoverLabel.interactions((Double) value);
            case MOMENT -> Formats.moment((Instant) value);
            case SECONDS -> RunDetailViewModel.seconds((Double) value);
            case NAME, TEXT, FIELD, STATE, TAGS -> value.toString().replaceAll("\\s+", " ");
        };
    }

    static Tag tag(RunState state) {
        return new Tag(text("runs.state." + HistoryViewModel.nameOf(state)), switch (state) {
            case FINISHED -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "";
        });
    }

    private static HBox tags(String joined) {
        HBox tags = new HBox(4);
        tags.setAlignment(Pos.CENTER_LEFT);
        Arrays.stream(joined.split(", ")).filter(tag -> !tag.isEmpty()).map(tag -> new Tag(tag, ""))
                .forEach(tags.getChildren()::add);
        return tags;
    }
}
