package dev.thaw.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the [Settings] as JSON: written to a temporary file and moved, so that there is always a whole one.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path path;
    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public SettingsFile(Path path) {
        this.path = path;
    }

    /// The stored settings; the first ones if there are none or they cannot be read.
    public Settings read() {
        if (!Files.isRegularFile(path)) {
            return Settings.FIRST;
        }
        try {
            return mapper.readValue(path.toFile(), Settings.class);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.info("Settings {} are not readable, starting with the first ones", path, unreadable);
            return Settings.FIRST;
        }
    }

    /// Stores the settings.
    public void write(Settings settings) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, json(settings));
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StorageException("The settings could not be written to " + path + ".", failure);
        }
    }

    private String json(Settings settings) throws JsonProcessingException {
        return mapper.writeValueAsString(settings);
    }
}
