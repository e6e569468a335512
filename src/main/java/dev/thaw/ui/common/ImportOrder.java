package dev.thaw.ui.common;

import dev.thaw.dataset.ingest.TableMapping;
import java.nio.file.Path;

/// What is to be imported, how, and where it goes.
///
/// @param data         the file or folder
/// @param mapping      what its columns mean; says nothing where everything is found out
/// @param allowBadRows whether to go on where more than 5 % of the rows cannot be used
/// @param target       where it goes; a project of its own where none is open
public record ImportOrder(Path data, TableMapping mapping, boolean allowBadRows, Target target) {
    /// Where imported data goes.
    public enum Target {
        /// A project of its own.
        NEW_PROJECT,
        /// Joins what the open project holds.
        ADD,
        /// Takes the place of what the open project holds; its runs stay.
        REPLACE
    }

    /// Data that is read as it is found into a project of its own.
    public static ImportOrder of(Path data) {
        return new ImportOrder(data, TableMapping.NONE, false, Target.NEW_PROJECT);
    }

    /// The same without the rows that cannot be used, however many they are.
    public ImportOrder withoutBadRows() {
        return new ImportOrder(data, mapping, true, target);
    }
}
