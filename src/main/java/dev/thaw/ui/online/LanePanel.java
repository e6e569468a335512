package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.OnlineFigures;
import dev.thaw.recommend.SystemName;
import dev.thaw.simulate.online.Stage;
import dev.thaw.ui.common.Panel;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Two arms side by side: the same newcomers on their way to a conversion, differently served.
final class LanePanel extends VBox {
    private static final double HEIGHT = 176;

    LanePanel(OnlineViewModel model) {
        Panel panel = new Panel(text("online.lanes"),
                new HBox(24, lane(model, SystemName.HYBRID), lane(model, SystemName.POPULARITY)))
                .subtitled(text("online.lanes.sentence"));
        getChildren().setAll(panel);
        setMinHeight(USE_PREF_SIZE);
    }

    private static Node lane(OnlineViewModel model, SystemName first) {
        ComboBox<String> arm = new ComboBox<>(model.arms());
        arm.setAccessibleText(text("online.lanes.arm"));
        arm.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null ? "" : OnlineFigures.label(name);
            }

            @Override
            public String fromString(String label) {
                throw new UnsupportedOperationException("an arm is chosen, never typed");
            }
        });
        arm.setValue(first.text());
        Lanes lanes = new Lanes();
        lanes.setPrefHeight(HEIGHT);
        lanes.setMinHeight(HEIGHT);
        Runnable wear = () -> {
            lanes.getStyleClass().setAll("lane", "lane-" + arm.getValue().replace('_', '-'));
            lanes.show(model.stages().getOrDefault(arm.getValue(), List.of()), false);
        };
        arm.valueProperty().subscribe(wear);
        wear.run();
        model.stages().addListener((MapChangeListener<String, List<Stage>>) change -> {
            if (change.getKey().equals(arm.getValue())) {
                lanes.show(model.stages().getOrDefault(arm.getValue(), List.of()), model.runningProperty().get());
            }
        });
        VBox column = new VBox(8, arm, lanes);
        column.setAlignment(Pos.TOP_LEFT);
        column.setMinWidth(0);
        column.setPrefWidth(1);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
