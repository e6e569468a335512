package dev.thaw.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/// For a workbench without a person in front: every question for a file is answered with none.
public class NoFileChoosers implements FileChoosers {
    @Override
    public Optional<Path> dataFile() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> dataFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> project() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        return Optional.empty();
    }
}
