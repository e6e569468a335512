package dev.thaw.ui.data;

import dev.thaw.ui.common.Formats;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names with a bar for their share and their count at the right.
final class Shares extends GridPane {
    private static final double NAME_WIDTH = 136;

    /// One line.
    ///
    /// @param name  what it is
    /// @param count how many
    /// @param share length of its bar, `0…1`
    /// @param words what stands at the right
    record Share(String name, long count, double share, String words) {
        /// A share with count and percentage at the right.
        static Share of(String name, long count, double share) {
            return new Share(name, count, share, Formats.count(count) + "  " + Formats.percent(share));
        }
    }

    Shares(List<Share> shares) {
        super(12, 8);
        ColumnConstraints name = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setMinWidth(24);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().setAll(name, bar, number);
        double largest = shares.stream().mapToDouble(Share::share).max().orElse(1);
        for (int row = 0; row < shares.size(); row++) {
            Share share = shares.get(row);
            Label words = new Label(share.words());
            words.getStyleClass().add("caption");
            addRow(row, new Label(share.name()), new ShareBar(largest == 0 ? 0 : share.share() / largest), words);
        }
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
