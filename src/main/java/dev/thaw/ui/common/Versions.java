package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ThawVersion;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// What this copy of Thaw is made of and runs on.
public final class Versions {
    /// Maven leaves a note in every jar of what is in it.
    private static final String SQLITE = "/META-INF/maven/org.xerial/sqlite-jdbc/pom.properties";

    private Versions() {}

    /// Names and versions, in the order they are shown. Loads TensorFlow, so not for the interface's thread.
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(quick());
        all.put("TensorFlow", tensorFlow());
        return all;
    }

    /// What can be told at once: everything but TensorFlow.
    public static Map<String, String> quick() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("Thaw", ThawVersion.current());
        known.put("Java", Runtime.version() + ", " + System.getProperty("java.vendor"));
        known.put("JavaFX", System.getProperty("javafx.runtime.version", text("versions.unknown")));
        known.put("SQLite", sqlite());
        known.put(text("versions.system"), System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        return known;
    }

    /// Versions as lines of text.
    public static String lines(Map<String, String> versions) {
        return versions.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String tensorFlow() {
        try {
            return TensorFlowRuntime.version();
        } catch (RuntimeException failure) {
            return text("versions.failed", String.valueOf(failure.getMessage()));
        }
    }

    private static String sqlite() {
        try (InputStream note = Versions.class.getResourceAsStream(SQLITE)) {
            if (note != null) {
                Properties properties = new Properties();
                properties.load(note);
                return properties.getProperty("version", text("versions.unknown"));
            }
        } catch (IOException _) {
            // a version that cannot be read is unknown
        }
        return text("versions.unknown");
    }
}
