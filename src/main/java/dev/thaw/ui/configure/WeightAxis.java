package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The axis of the bars of weights below it: −1 at the left, 0 in the middle, 1 at the right.
final class WeightAxis extends Pane {
    private static final double HEIGHT = 18;

    private final Label least = label(text("configure.events.least"));
    private final Label zero = label(text("configure.events.zero"));
    private final Label most = label(text("configure.events.most"));

    WeightAxis() {
        getChildren().addAll(least, zero, most);
        setMinSize(WeightBar.WIDTH + EventWeightsPane.GAP + EventWeightsPane.FIELD_WIDTH, HEIGHT);
        setPrefSize(getMinWidth(), HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double left = WeightBar.THUMB / 2;
        double right = getWidth() - EventWeightsPane.GAP - EventWeightsPane.FIELD_WIDTH - left;
        for (Label label : new Label[]{least, zero, most}) {
            label.autosize();
        }
        least.relocate(snapPositionX(left - least.getWidth() / 2), 0);
        zero.relocate(snapPositionX((left + right - zero.getWidth()) / 2), 0);
        most.relocate(snapPositionX(right - most.getWidth() / 2), 0);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }
}
