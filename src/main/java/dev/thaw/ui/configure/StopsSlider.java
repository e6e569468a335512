package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;

/// A slider over a setting's sensible values, at equal distances whatever their size. One drag is one step to undo.
///
/// @param <T> type of the setting's value
final class StopsSlider<T extends @Nullable Object> extends Slider {
    private static final double LEAST_WIDTH = 96;

    private final Setting<T> setting;

    StopsSlider(ConfigureViewModel model, Setting<T> setting) {
        super(0, setting.stops().size() - 1.0, 0);
        this.setting = setting;
        List<T> stops = setting.stops();
        setValue(nearest());
        setMajorTickUnit(1);
        setMinorTickCount(0);
        setBlockIncrement(1);
        setSnapToTicks(true);
        setMinWidth(LEAST_WIDTH);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(text("configure." + setting.key()));
        setAccessibleHelp(text("configure." + setting.key() + ".help"));
        valueChangingProperty().subscribe((_, dragged) -> {
            if (dragged) {
                model.beginStep();
            } else {
                model.endStep();
            }
        });
        valueProperty().subscribe((_, now) -> {
            T stop = stops.get((int) Math.round(now.doubleValue()));
            if (!Objects.equals(stops.get(nearest()), stop)) {
                setting.set(stop);
            }
        });
        setting.typedProperty().subscribe((_, _) -> {
            if (Math.round(getValue()) != nearest()) {
                setValue(nearest());
            }
        });
    }

    /// The position of the stop nearest to the setting's value.
    private int nearest() {
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
}
