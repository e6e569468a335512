package dev.thaw.ui.insights;

import dev.thaw.ui.common.FigurePanel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;

/// The four charts in two rows, which fill what the findings leave of the window: seen at once, and as large as there is
/// room.
final class Dashboard extends GridPane {
    static final double GAP = 12;
    private static final double LEAST_HEIGHT = 236;
    /// The first chart's foot while it says nothing; what it says beyond makes its row higher.
    private static final double FOOT = 36;

    private final Map<Slot, FigurePanel> panels;

    /// @param panels one for each place, in their order
    /// @param room   height that is left for both rows
    /// @param foot   height of what stands below the first chart
    Dashboard(Map<Slot, FigurePanel> panels, ObservableDoubleValue room, ObservableDoubleValue foot) {
        super(GAP, GAP);
        this.panels = new EnumMap<>(panels);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        getColumnConstraints().setAll(half, half);
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> Math.max(LEAST_HEIGHT, Math.floor((room.get() - GAP) / 2)), room);
        getRowConstraints().setAll(
                row(Bindings.createDoubleBinding(() -> height.get() + Math.max(0, foot.get() - FOOT), height, foot)),
                row(height));
        lend(null);
    }

    /// Fills its places but for one panel, which is shown elsewhere; null for none.
    void lend(@Nullable FigurePanel lent) {
        getChildren().clear();
        for (Map.Entry<Slot, FigurePanel> place : panels.entrySet()) {
            if (place.getValue() != lent) {
                add(place.getValue(), place.getKey().ordinal() % 2, place.getKey().ordinal() / 2);
            }
        }
    }

    FigurePanel panel(Slot slot) {
        return Objects.requireNonNull(panels.get(slot));
    }

    private static RowConstraints row(DoubleBinding height) {
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.minHeightProperty().bind(height);
        row.prefHeightProperty().bind(height);
        return row;
    }
}
