package dev.thaw.ui.online;

import dev.thaw.dataset.Dataset;
import dev.thaw.failure.BadInputException;
import dev.thaw.project.ProjectFile;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldTruth;
import dev.thaw.simulate.online.Campus;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the world whose log a project's data is.
final class Worlds {
    private Worlds() {}

    /// The world the project was told, else the sample campus where the data is its log: the same courses, and the same
    /// people signing up at the same moments.
    static Optional<WorldSettings> of(ProjectFile file, Dataset dataset) {
        return file.world(dataset.fingerprint())
                .or(() -> isLogOf(dataset, WorldSettings.CAMPUS)
                        ? Optional.of(WorldSettings.CAMPUS)
                        : Optional.empty());
    }

    /// The world in a folder, kept in the project from now on.
    ///
    /// @throws BadInputException if the folder has no truth, or the truth of another world
    static WorldSettings take(Path folder, ProjectFile file, Dataset dataset) {
        WorldSettings world = WorldTruth.settings(folder);
        Campus.requireLogOf(dataset, CampusWorld.of(world));
        if (file.readOnlyReason().isEmpty()) {
            file.saveWorld(dataset.fingerprint(), world);
        }
        return world;
    }

    private static boolean isLogOf(Dataset dataset, WorldSettings world) {
        if (dataset.users().size() - 1 != world.users()) {
            return false;
        }
        try {
            Campus.requireLogOf(dataset, CampusWorld.of(world));
            return true;
        } catch (BadInputException _) {
            return false;
        }
    }
}
