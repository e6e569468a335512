package dev.thaw.cli;

import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldSettingsJson;
import dev.thaw.simulate.WorldWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `thaw simulate`: a campus with known truth, as data.
@Command(name = "simulate", description = "Plays a campus and writes what happened as a folder that Thaw opens, with the truth in truth.json.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go; made if it is missing.")
    private Path out = Path.of("");

    @Option(names = "--world", paramLabel = "FILE", description = "Settings of the world as JSON, or the truth.json of another world; what it leaves out keeps its default.")
    private @Nullable Path world;

    @Option(names = "--users", paramLabel = "N", description = "People who sign up. Default: 2500.")
    private @Nullable Integer users;

    @Option(names = "--items", paramLabel = "N", description = "Courses. Default: 480.")
    private @Nullable Integer items;

    @Option(names = "--days", paramLabel = "N", description = "Length of the observation. Default: 182.")
    private @Nullable Integer days;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every random draw. Default: 20250106.")
    private @Nullable Long seed;

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1", description = "Changes one setting of the world, such as weeklyGrowth=0.4 or taste.behaviour=4; may be given several times.")
    private List<String> assignments = List.of();

    @Option(names = "--uncompressed", description = "Writes events.csv and impressions.csv instead of their .gz: the same bytes on every machine.")
    private boolean uncompressed;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CampusWorld campus = CampusWorld.of(settings());
        OutputFile.requireFolder("--out", out);
        terminal.work("Simulate a campus", context -> WorldWriter.write(campus, out, !uncompressed, context));
        terminal.tell("Wrote " + out + ".");
        return 0;
    }

    /// Defaults, then the file, then the sizes, then the assignments in their order.
    private WorldSettings settings() {
        WorldSettings base = world == null
                ? WorldSettings.CAMPUS
                : WorldSettingsJson.read(world, WorldSettings.CAMPUS);
        WorldSettings sized = base.sized(users == null ? base.users() : users, items == null ? base.items() : items,
                days == null ? base.days() : days, seed == null ? base.seed() : seed);
        return WorldSettingsJson.assign(sized, assignments);
    }
}
