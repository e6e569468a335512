package dev.thaw.ui.shell;

import dev.thaw.ui.common.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the workbench remembers of a person between two starts.
///
/// @param appearance light, dark, or as the system
/// @param window     where the window stood, or null before the first start
/// @param language   tag of the language that was chosen, or empty: as the operating system's
/// @param recent     paths of projects, the latest first, at most [#MOST_RECENT]
/// @param kept       what is remembered of views, by the keys of [dev.thaw.ui.common.Memory]
public record Settings(Appearance appearance, @Nullable WindowPlace window, String language, List<String> recent,
        Map<String, String> kept) {
    public static final Settings FIRST = new Settings(Appearance.FOLLOW_SYSTEM, null, "", List.of(), Map.of());

    private static final int MOST_RECENT = 8;

    public Settings {
        language = language == null ? "" : language; // settings of an earlier version have none
        kept = kept == null ? Map.of() : Map.copyOf(kept); // nor this
        recent = List.copyOf(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
    }

    /// These settings with a project at the head of the recent ones.
    public Settings withRecent(String project) {
        List<String> next = new ArrayList<>(recent);
        next.remove(project);
        next.addFirst(project);
        return new Settings(appearance, window, language, next, kept);
    }

    public Settings withAppearance(Appearance next) {
        return new Settings(next, window, language, recent, kept);
    }

    public Settings withWindow(WindowPlace next) {
        return new Settings(appearance, next, language, recent, kept);
    }

    /// Where a window stands, in screen coordinates over all screens.
    ///
    /// @param maximized whether it fills its screen; the rest is where it stands when it does not
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
}
