package dev.thaw.cli;

import dev.thaw.experiment.RunResult;
import dev.thaw.project.ProjectFile;
import dev.thaw.report.HtmlReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw report`: the self-contained report of one run or several.
@Command(name = "report", description = "Writes the report of one run or several, one file that needs no network.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--project", paramLabel = "FILE.thaw", required = true, description = "The project that holds the runs.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "ID", required = true, split = ",", description = "The ids of the runs, with commas between them.")
    private List<String> ids = List.of();

    @Option(names = "--out", paramLabel = "FILE.html", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        language.speak();
        OutputFile.requireFile("--out", out);
        List<RunResult> results;
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            results = ids.stream().map(String::strip).distinct().map(file::result).toList();
        }
        HtmlReport.write(results, out);
        terminal.tell("Wrote " + out + ".");
        return 0;
    }
}
