package dev.thaw.ui.common;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What lies before somebody who is about to import: put here by whoever was given a file, looked at by the Data
/// screen, and imported from anywhere by a shortcut.
public final class ImportDesk {
    private final ObjectProperty<@Nullable Path> proposed = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> imported = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private Runnable accept = () -> {};

    /// The file or folder that is looked at before it is imported; null while there is none.
    public ObjectProperty<@Nullable Path> proposedProperty() {
        return proposed;
    }

    /// Lays a file or a folder before the person; nothing is imported yet.
    public void propose(Path data) {
        proposed.set(data);
    }

    /// The file or folder that was imported last.
    public ReadOnlyObjectProperty<@Nullable Path> importedProperty() {
        return imported.getReadOnlyProperty();
    }

    /// Why what is proposed cannot be imported as it stands; empty if it can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Says who imports what is proposed, and what stands in the way.
    public void serve(ObservableValue<String> inTheWay, Runnable importer) {
        obstacle.bind(inTheWay);
        accept = importer;
    }

    /// Imports what is proposed.
    public void accept() {
        accept.run();
    }

    /// What was imported is no longer proposed.
    void done(Path data) {
        imported.set(null);
        imported.set(data);
        if (data.equals(proposed.get())) {
            proposed.set(null);
        }
    }
}
