package installer;

import java.nio.file.Path;
import java.util.Locale;

/// What is to be installed, and where.
///
/// @param folder  the packaged product: `bin`, `lib`, `sample-data`
/// @param sources the project's folder, for icons and the packages' descriptions
/// @param version such as `0.1.0`
/// @param moment  of the sources, ISO 8601; every file of the packages gets it
record Product(Path folder, Path sources, String version, String moment) {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    boolean onLinux() {
        return SYSTEM.contains("linux");
    }

    boolean onWindows() {
        return SYSTEM.startsWith("windows");
    }

    /// The machine as `jmod` names it, such as `linux-amd64`.
    String platform() {
        String system = onLinux() ? "linux" : onWindows() ? "windows" : "macos";
        return system + (ARM ? "-aarch64" : "-amd64");
    }

    /// The processor as Debian names it.
    String debianArchitecture() {
        return ARM ? "arm64" : "amd64";
    }

    /// The processor as RPM names it.
    String rpmArchitecture() {
        return ARM ? "aarch64" : "x86_64";
    }

    /// The day of the sources, `yyyy-mm-dd`.
    String date() {
        return moment.substring(0, "yyyy-mm-dd".length());
    }

    /// A file of `packaging`, by its path below it.
    Path packaging(String path) {
        return sources.resolve("packaging").resolve(path);
    }

    /// A file of `assets`.
    Path asset(String name) {
        return sources.resolve("assets").resolve(name);
    }

    /// Whether a file is a library that the system loads.
    static boolean isNative(String name) {
        return name.endsWith(".dll") || name.endsWith(".dylib") || name.endsWith(".so") || name.contains(".so.");
    }
}
