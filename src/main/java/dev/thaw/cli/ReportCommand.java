package dev.thaw.cli;

import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.figure.FigureTheme;
import dev.thaw.project.ProjectFile;
import dev.thaw.report.HtmlReport;
import dev.thaw.report.slides.Slides;
import dev.thaw.report.slides.SlidesPdf;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw report`: the self-contained report of one run or several, or the slides of one.
@Command(name = "report", description = "Writes the report of one run or several, one file that needs no network, or the slides of one run as PDF.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--project", paramLabel = "FILE.thaw", required = true, description = "The project that holds the runs.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "ID", required = true, split = ",", description = "The ids of the runs, with commas between them.")
    private List<String> ids = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; its ending says what: .html is the report, .pdf are the slides.")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        language.speak();
        boolean slides = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
        if (slides && ids.size() > 1) {
            throw new BadInputException("--run names " + ids.size() + " runs; slides tell the story of one.");
        }
        OutputFile.requireFile("--out", out);
        List<RunResult> results;
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            results = ids.stream().map(String::strip).distinct().map(file::result).toList();
        }
        if (slides) {
            OutputFile.whole(out,
                    draft -> SlidesPdf.write(Slides.of(results.getFirst()), FigureTheme.LIGHT, draft));
        } else {
            HtmlReport.write(results, out);
        }
        terminal.tell("Wrote " + out + ".");
        return 0;
    }
}
