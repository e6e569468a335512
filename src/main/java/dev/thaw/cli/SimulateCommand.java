package dev.thaw.cli;

import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `thaw simulate`: a campus with known truth, as data.
@Command(name = "simulate", description = "Plays a campus and writes what happened as a folder that Thaw opens, with the truth in truth.json.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go; made if it is missing.")
    private Path out = Path.of("");

    @Option(names = "--users", paramLabel = "N", description = "People who sign up. Default: ${DEFAULT-VALUE}.")
    private int users = WorldSettings.CAMPUS.users();

    @Option(names = "--items", paramLabel = "N", description = "Courses. Default: ${DEFAULT-VALUE}.")
    private int items = WorldSettings.CAMPUS.items();

    @Option(names = "--days", paramLabel = "N", description = "Length of the observation. Default: ${DEFAULT-VALUE}.")
    private int days = WorldSettings.CAMPUS.days();

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every random draw. Default: ${DEFAULT-VALUE}.")
    private long seed = WorldSettings.CAMPUS.seed();

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CampusWorld world = CampusWorld.of(WorldSettings.of(users, items, days, seed));
        OutputFile.requireFolder("--out", out);
        terminal.work("Simulate a campus", context -> WorldWriter.write(world, out, context));
        terminal.tell("Wrote " + out + ".");
        return 0;
    }
}
