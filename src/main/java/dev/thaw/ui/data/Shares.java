package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.util.Duration;

/// Names with a bar for their share and their count at the right. Few of them share the height that is there, many
/// scroll.
final class Shares extends ScrollPane {
    /// As high as a chart of [Bars], beside which it stands.
    static final double HEIGHT = 160;
    private static final double NAME_WIDTH = 136;
    private static final double LEAST_ROW = 20;
    private static final double READABLE_ROW = 28;
    private static final double TALLEST = 320;
    private static final double SCROLL_BAR = 16;

    private final int lines;

    /// One line.
    ///
    /// @param name  what it is
    /// @param share length of its bar, `0…1`
    /// @param count what stands at the right
    /// @param words what the pointer is told
    record Share(String name, double share, String count, String words) {
        /// A share with count and percentage at the right.
        static Share of(String name, long count, double share) {
            String numbers = text("data.share", Formats.count(count), Formats.percent(share));
            return new Share(name, share, numbers, text("data.share.words", name, numbers));
        }
    }

    /// @param name what the lines are, for those who do not see them
    Shares(String name, List<Share> shares) {
        lines = shares.size();
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(24);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, bars, numbers);
        double largest = shares.stream().mapToDouble(Share::share).max().orElse(1);
        for (int row = 0; row < shares.size(); row++) {
            addTo(grid, row, shares.get(row), largest);
        }
        setContent(grid);
        grid.paddingProperty().bind(fitToHeightProperty()
                .map(whole -> whole ? Insets.EMPTY : new Insets(0, SCROLL_BAR, 0, 0)));
        setFitToWidth(true);
        setFitToHeight(shares.size() * (LEAST_ROW + 4) <= HEIGHT);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        keepHeight(HEIGHT);
        getStyleClass().add("shares");
        setAccessibleText(name);
        setFocusTraversable(!isFitToHeight());
    }

    /// Takes no more height than its lines need, where nothing stands beside it.
    Shares alone() {
        keepHeight(Math.min(TALLEST, lines * READABLE_ROW));
        setFitToHeight(lines * (LEAST_ROW + 4) <= TALLEST);
        setFocusTraversable(!isFitToHeight());
        return this;
    }

    private void keepHeight(double height) {
        setMinHeight(height);
        setPrefHeight(height);
    }

    private static void addTo(GridPane grid, int row, Share share, double largest) {
        Label name = new Label(share.name());
        Label count = new Label(share.count());
        count.getStyleClass().add("caption");
        ShareBar bar = new ShareBar(largest == 0 ? 0 : share.share() / largest);
        Tooltip tooltip = new Tooltip(share.words());
        tooltip.setShowDelay(Duration.millis(100));
        name.setTooltip(tooltip);
        count.setTooltip(tooltip);
        Tooltip.install(bar, tooltip);
        grid.addRow(row, name, bar, count);
        RowConstraints height = new RowConstraints(LEAST_ROW, LEAST_ROW, Double.MAX_VALUE);
        height.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(height);
    }

    /// A bar that is filled to a part of its length.
    private static final class ShareBar extends Region {
        private static final double THICKNESS = 8;

        private final double part;
        private final Region filled = new Region();

        ShareBar(double part) {
            this.part = part;
            getStyleClass().add("share-bar");
            filled.getStyleClass().add("filled");
            getChildren().add(filled);
            setMinHeight(THICKNESS);
            setPrefHeight(THICKNESS);
            setMaxHeight(THICKNESS);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, snapSizeX(getWidth() * part), getHeight());
        }
    }
}
