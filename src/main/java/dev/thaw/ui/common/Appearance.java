package dev.thaw.ui.common;

/// Which theme the workbench wears.
public enum Appearance {
    /// The one the operating system asks for, following it while the workbench is open.
    FOLLOW_SYSTEM,
    /// Light, whatever the system says.
    LIGHT,
    /// Dark, whatever the system says.
    DARK;

    /// Whether this means dark, given what the system asks for.
    public boolean isDark(boolean systemIsDark) {
        return switch (this) {
            case FOLLOW_SYSTEM -> systemIsDark;
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
