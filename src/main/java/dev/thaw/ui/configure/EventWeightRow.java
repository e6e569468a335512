package dev.thaw.ui.configure;

import dev.thaw.dataset.EventType;
import java.util.List;

/// One event type of the data with its weight.
public final class EventWeightRow {
    private static final double LEAST = -1;
    private static final double MOST = 1;
    private static final List<Double> STOPS = List.of(-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0);

    private final EventType type;
    private final int events;
    private final Setting<Double> weight;

    /// @param events how often the type occurs in the data
    EventWeightRow(EventType type, int events, double initial, Runnable changed) {
        this.type = type;
        this.events = events;
        this.weight = NumberSettings.decimal("events." + type.name(), initial, LEAST, MOST, STOPS, changed);
    }

    public EventType type() {
        return type;
    }

    public int events() {
        return events;
    }

    /// Signed weight, `−1…1`.
    public Setting<Double> weight() {
        return weight;
    }
}
