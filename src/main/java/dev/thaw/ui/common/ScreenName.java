package dev.thaw.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The screens of the workbench.
public enum ScreenName {
    WELCOME, DATA, CONFIGURE, RUNS, INSIGHTS, NEWCOMER, ONLINE, COMPARE, PRESENT;

    /// The name on the command line: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The screen of that name, if there is one.
    public static Optional<ScreenName> find(String text) {
        return Arrays.stream(values()).filter(screen -> screen.text().equals(text)).findFirst();
    }
}
