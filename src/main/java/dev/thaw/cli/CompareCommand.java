package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.SystemName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `thaw compare`: what was set differently in several runs, and by how much each exceeds the baseline.
@Command(name = "compare", description = "Tells how runs differ: settings, and paired differences from a baseline.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--project", paramLabel = "FILE.thaw", required = true, description = "The project that holds the runs.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "ID", required = true, split = ",", description = "The ids of two runs or more, with commas between them.")
    private List<String> ids = List.of();

    @Option(names = "--baseline", paramLabel = "ID", description = "What the others are held against; the first of --run if left out.")
    private @Nullable String baseline;

    @Option(names = "--system", paramLabel = "NAME", description = "Whose figures are compared. Default: hybrid.")
    private String system = SystemName.HYBRID.text();

    @Option(names = "--merge-seeds", description = "Join runs that are equal but for the seed.")
    private boolean mergeSeeds;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        SystemName asked = SystemName.find(system).orElseThrow(() -> new BadInputException("--system " + system
                + " is none; "
                + NearestName.hint(system, Arrays.stream(SystemName.values()).map(SystemName::text).toList())));
        List<String> runs = ids.stream().map(String::strip).distinct().toList();
        if (runs.size() < 2) {
            throw new BadInputException("--run names one run; name two or more, with commas between them.");
        }
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            ComparisonTable table = terminal.work("Comparing", context -> compare(file, runs, asked, context));
            terminal.out().print(json ? CompareText.json(table) : CompareText.of(table));
        }
        return 0;
    }

    private ComparisonTable compare(ProjectFile file, List<String> runs, SystemName asked, JobContext context) {
        Map<String, RunSummary> known = new LinkedHashMap<>();
        file.runs().forEach(run -> known.put(run.id(), run));
        List<ComparedRun> compared = runs.stream().map(id -> {
            RunSummary run = known.get(id);
            // asking for the result of an unknown run names the nearest
            return run == null ? ComparedRun.of(file.result(id)) : file.compared(run);
        }).toList();
        List<ComparedEntry> entries = mergeSeeds ? ComparedEntry.merged(compared) : ComparedEntry.each(compared);
        RunComparison comparison = RunComparison.against(baseline == null ? runs.getFirst() : baseline.strip(),
                entries);
        return ComparisonTable.of(comparison, asked, file::people, context);
    }
}
