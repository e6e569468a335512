package dev.thaw.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The systems that are always compared, in the order in which they are listed.
public enum SystemName {
    RANDOM, POPULARITY, RECENT_POPULARITY, EASE, CONTENT, COLLABORATIVE, HAND_MIX, HYBRID;

    /// The name in files and on the command line: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The system of that name, if there is one.
    public static Optional<SystemName> find(String text) {
        return Arrays.stream(values()).filter(system -> system.text().equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text();
    }
}
