package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedValue;
import dev.thaw.experiment.comparison.ComparisonTable.Row;
import dev.thaw.experiment.comparison.Delta;
import dev.thaw.experiment.comparison.Delta.Verdict;
import dev.thaw.figure.Numbers;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A value, and below it by how much that exceeds the baseline's: in numbers, in words and as a dot with its interval.
final class DeltaCell extends TableCell<Row, ComparedValue> {
    private static final int DECIMALS = 3;

    private final int place;
    private final Label value = new Label();
    private final Label difference = new Label();
    private final Whisker whisker = new Whisker();
    private final VBox row;

    DeltaCell(int place) {
        this.place = place;
        value.getStyleClass().add("delta-value");
        difference.getStyleClass().add("caption");
        value.setMinWidth(USE_PREF_SIZE);
        whisker.managedProperty().bind(whisker.visibleProperty());
        HBox first = new HBox(10, value, whisker);
        first.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(1, first, difference);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ComparedValue shown, boolean empty) {
        super.updateItem(shown, empty);
        Row of = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || shown == null || of == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Delta delta = shown.delta();
        value.setText(value(shown));
        difference.setText(words(shown, of));
        difference.getStyleClass().setAll("label", "caption", style(delta, of));
        whisker.show(delta != null && delta.isPaired() ? delta : null, reach(of));
        whisker.setVisible(delta != null && delta.isPaired());
        setGraphic(row);
        setAccessibleText(value.getText() + ", " + difference.getText());
        setTooltip(new Tooltip(tooltip(shown, of)));
    }

    private static String value(ComparedValue shown) {
        if (!shown.isKnown()) {
            return "–";
        }
        String value = Numbers.fixed(shown.value(), DECIMALS);
        return Double.isNaN(shown.spread())
                ? value
                : text("compare.value.spread", value, Numbers.fixed(shown.spread(), DECIMALS));
    }

    private String words(ComparedValue shown, Row of) {
        Delta delta = shown.delta();
        if (delta == null) {
            return place == 0
                    ? shown.hasInterval()
                            ? "[" + Numbers.fixed(shown.lower(), DECIMALS) + ", "
                                    + Numbers.fixed(shown.upper(), DECIMALS) + "]"
                            : ""
                    : shown.isKnown() ? text("compare.withheld") : text("compare.notMeasured");
        }
        if (!delta.isPaired()) {
            return signed(delta.mean(), Numbers.fixed(delta.mean(), DECIMALS));
        }
        String numbers = signed(delta.mean(),
                Numbers.interval(delta.mean(), delta.lower(), delta.upper(), DECIMALS, 0));
        String verdict = switch (delta.verdict()) {
            case MORE -> text("compare.more");
            case LESS -> text("compare.less");
            case OPEN, UNKNOWN -> text("compare.open");
        };
        return numbers + " · " + verdict + (holds(delta, of) ? " *" : "");
    }

    private String tooltip(ComparedValue shown, Row of) {
        Delta delta = shown.delta();
        if (delta == null) {
            return difference.getText().isEmpty() ? value.getText() : value.getText() + "\n" + difference.getText();
        }
        if (!delta.isPaired()) {
            return of.measure().isByPerson() ? text("compare.tip.noPeople") : text("compare.tip.notByPerson");
        }
        return text("compare.tip", Numbers.plain(delta.mean()), Numbers.plain(delta.lower()),
                Numbers.plain(delta.upper()), Numbers.count(delta.users()))
                + (holds(delta, of) ? "\n" + text("compare.tip.holds") : "");
    }

    private boolean holds(Delta delta, Row of) {
        return delta.verdict() != Verdict.OPEN && of.holds(place);
    }

    /// Green and red only where more is better at all.
    private static String style(@Nullable Delta delta, Row of) {
        if (delta == null || !of.measure().moreIsBetter()) {
            return "plain";
        }
        return switch (delta.verdict()) {
            case MORE -> "good";
            case LESS -> "problem";
            case OPEN, UNKNOWN -> "plain";
        };
    }

    /// The farthest end of the measure's intervals: all of a row share a scale.
    private static double reach(Row of) {
        return of.values().stream().map(ComparedValue::delta).filter(delta -> delta != null && delta.isPaired())
                .map(Objects::requireNonNull)
                .mapToDouble(delta -> Math.max(Math.abs(delta.lower()), Math.abs(delta.upper()))).max().orElse(1);
    }

    private static String signed(double mean, String words) {
        return mean > 0 ? "+" + words : words;
    }
}
