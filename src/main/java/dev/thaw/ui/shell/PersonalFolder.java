package dev.thaw.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the workbench keeps what belongs to one person: settings and new projects.
///
/// `thaw.home` (a system property) if set; else the place the operating system has for such things.
public final class PersonalFolder {
    private PersonalFolder() {}

    /// The folder of whoever runs this program.
    public static Path ofThisPerson() {
        return of(System.getProperty("thaw.home"), System.getProperty("os.name"), System.getProperty("user.home"),
                System.getenv());
    }

    static Path of(@Nullable String thawHome, String system, String userHome, Map<String, String> environment) {
        if (thawHome != null && !thawHome.isBlank()) {
            return Path.of(thawHome);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return roaming == null ? Path.of(userHome, "AppData", "Roaming", "Thaw") : Path.of(roaming, "Thaw");
        }
        if (name.contains("mac")) {
            return Path.of(userHome, "Library", "Application Support", "Thaw");
        }
        String data = environment.get("XDG_DATA_HOME");
        return data == null || data.isBlank()
                ? Path.of(userHome, ".local", "share", "thaw")
                : Path.of(data, "thaw");
    }
}
