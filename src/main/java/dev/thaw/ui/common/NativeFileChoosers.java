package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The operating system's own file dialogs.
public final class NativeFileChoosers implements FileChoosers {
    private final Window owner;
    private final HostServices system;

    public NativeFileChoosers(Window owner, HostServices system) {
        this.owner = owner;
        this.system = system;
    }

    @Override
    public void browse(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        system.showDocument((folder == null ? file : folder).toUri().toString());
    }

    @Override
    public Optional<Path> dataFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chooser.data"));
        chooser.getExtensionFilters().addAll(
                new ExtensionFilter(text("chooser.tables"), "*.csv", "*.tsv", "*.dat", "*.data", "*.jsonl", "*.gz",
                        "*.txt"),
                new ExtensionFilter(text("chooser.all"), "*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> dataFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("chooser.folder"));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> exportFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("chooser.exportFolder"));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> project() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chooser.project"));
        chooser.getExtensionFilters().add(new ExtensionFilter(text("chooser.thaw"), "*.thaw"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> configuration() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chooser.configuration"));
        chooser.getExtensionFilters().add(new ExtensionFilter("JSON", "*.json"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> mapping() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chooser.mapping"));
        chooser.getExtensionFilters().add(new ExtensionFilter("JSON", "*.json"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chooser.save"));
        chooser.setInitialFileName(suggestedName);
        String extension = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        chooser.getExtensionFilters().add(new ExtensionFilter(extension.toUpperCase(java.util.Locale.ROOT),
                "*." + extension));
        return path(chooser.showSaveDialog(owner));
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
