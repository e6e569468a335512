package dev.thaw.cli;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every verb that takes a configuration.
final class ConfigOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "An experiment.json, or a preset: recipe, fast, thorough or article.")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1", description = "Changes one key of the configuration, such as evaluation.splitAt=0.7; may be given several times.")
    private List<String> assignments = List.of();

    /// The configuration: defaults, then the file, then the assignments in their order.
    ///
    /// @throws dev.thaw.failure.BadInputException with the file or assignment that is wrong
    ExperimentConfig read() {
        return ExperimentJson.assign(base(), assignments);
    }

    /// The sweep: as [#read], but a list as the value of a key is swept over.
    ///
    /// @param seeds how many seeds each combination is run with
    Sweep sweep(int seeds) {
        return ExperimentJson.sweep(base(), assignments, seeds);
    }

    private ExperimentConfig base() {
        Path given = file;
        if (given == null) {
            return ExperimentConfig.DEFAULT;
        }
        Optional<Preset> preset = Files.exists(given) ? Optional.empty() : Preset.find(given.toString());
        return preset.map(Preset::config).orElseGet(() -> ExperimentJson.read(given));
    }
}
