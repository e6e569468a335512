package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Messages;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One setting on screen: its name, a slider over sensible values, a field for any value, what it does, what is wrong.
final class SettingRow extends VBox {
    private static final double SLIDER_WIDTH = 176;
    private static final double WIDEST_SLIDER = 320;
    private static final double WIDE_FIELD = 272;

    private <T extends @Nullable Object> SettingRow(Setting<T> setting, boolean wide) {
        super(4);
        String name = text("configure." + setting.key());
        String help = text("configure." + setting.key() + ".help");
        TextField field = field(setting, name, help);
        if (wide) {
            field.setPrefWidth(WIDE_FIELD);
        } else {
            field.getStyleClass().add("number");
        }
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, label, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!setting.stops().isEmpty()) {
            line.getChildren().add(slider(setting, name, help));
        }
        line.getChildren().add(field);
        getChildren().addAll(line, sentence(help, "help"), problem(setting));
    }

    /// A row with a narrow field for a number, and a slider where the setting offers stops.
    static <T extends @Nullable Object> SettingRow number(Setting<T> setting) {
        return new SettingRow(setting, false);
    }

    /// A row with a wide field for a text.
    static <T extends @Nullable Object> SettingRow wide(Setting<T> setting) {
        return new SettingRow(setting, true);
    }

    static Label sentence(String text, String styleClass) {
        Label sentence = new Label(text);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    private static <T extends @Nullable Object> TextField field(Setting<T> setting, String name, String help) {
        TextField field = new TextField();
        field.setId(setting.key().replace('.', '-'));
        field.setAccessibleText(name);
        field.setAccessibleHelp(help);
        field.textProperty().bindBidirectional(setting.typedProperty());
        String prompt = "configure." + setting.key() + ".prompt";
        if (Messages.has(prompt)) {
            field.setPromptText(text(prompt));
        }
        setting.problemProperty().subscribe(problem -> {
            field.getStyleClass().remove("invalid");
            if (!problem.isEmpty()) {
                field.getStyleClass().add("invalid");
            }
        });
        return field;
    }

    private static <T extends @Nullable Object> Slider slider(Setting<T> setting, String name, String help) {
        List<T> stops = setting.stops();
        Slider slider = new Slider(0, stops.size() - 1.0, nearest(setting));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setMinWidth(SLIDER_WIDTH);
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setMaxWidth(WIDEST_SLIDER);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setAccessibleText(name);
        slider.setAccessibleHelp(help);
        slider.valueProperty().subscribe((_, now) -> {
            T stop = stops.get((int) Math.round(now.doubleValue()));
            if (!nearestStop(setting).equals(stop)) {
                setting.set(stop);
            }
        });
        setting.typedProperty().subscribe((_, _) -> {
            if (Math.round(slider.getValue()) != nearest(setting)) {
                slider.setValue(nearest(setting));
            }
        });
        return slider;
    }

    private static <T extends @Nullable Object> Object nearestStop(Setting<T> setting) {
        return Objects.requireNonNull(setting.stops().get(nearest(setting)));
    }

    /// The position of the stop nearest to the setting's value.
    private static <T extends @Nullable Object> int nearest(Setting<T> setting) {
        int best = 0;
        for (int k = 1; k < setting.stops().size(); k++) {
            if (distance(setting.stops().get(k), setting.value()) < distance(setting.stops().get(best),
                    setting.value())) {
                best = k;
            }
        }
        return best;
    }

    private static double distance(@Nullable Object stop, @Nullable Object value) {
        return stop instanceof Number a && value instanceof Number b
                ? Math.abs(a.doubleValue() - b.doubleValue())
                : Objects.equals(stop, value) ? 0 : 1;
    }

    private static <T extends @Nullable Object> Label problem(Setting<T> setting) {
        Label problem = sentence("", "problem");
        problem.textProperty().bind(setting.problemProperty());
        problem.visibleProperty().bind(Bindings.isNotEmpty(setting.problemProperty()));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }
}
