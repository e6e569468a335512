package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import java.time.Duration;
import java.util.Locale;

/// How long a simulated day takes at least.
public enum Speed {
    SLOW(1200), WATCHABLE(500), FULL(0);

    private final Duration day;

    Speed(long millis) {
        day = Duration.ofMillis(millis);
    }

    /// Real time a day takes at least.
    public Duration day() {
        return day;
    }

    /// What it is called.
    public String title() {
        return text("online.speed." + name().toLowerCase(Locale.ROOT));
    }
}
