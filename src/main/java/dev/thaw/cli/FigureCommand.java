package dev.thaw.cli;

import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Figures;
import dev.thaw.figure.LabelledRun;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.project.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw figure`: one figure of a run as a picture, a page or its numbers.
@Command(name = "figure", description = "Draws one figure of a run, or of several.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class FigureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--project", paramLabel = "FILE.thaw", required = true, description = "The project that holds the runs.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "ID", required = true, split = ",", description = "The run's or online test's id, as thaw run or thaw online printed it; several runs, with commas between them, are drawn over each other.")
    private List<String> ids = List.of();

    @Option(names = "--figure", paramLabel = "NAME", required = true, completionCandidates = Names.class, description = "One of ${COMPLETION-CANDIDATES}; the online_… ones are of an online test.")
    private String name = "";

    @Option(names = "--attribute", paramLabel = "NAME", description = "The attribute of users that ttfc_by_attribute compares; the first by name if left out.")
    private @Nullable String attribute;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: light.")
    private String theme = "light";

    @Option(names = "--size", paramLabel = "WxH", description = "Default: 960x600.")
    private String size = "960x600";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; its ending says what: .svg, .png, .pdf or .csv.")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    FigureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The names of all figures.
    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FigureName.values()).filter(figure -> !FigureName.COMPARED.contains(figure))
                    .map(FigureName::text).iterator();
        }
    }

    /// What a figure can be written as.
    private enum Format {
        SVG, PNG, PDF, CSV;

        static Format of(Path file) {
            String fileName = file.toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> fileName.endsWith("." + format.name().toLowerCase(Locale.ROOT))).findFirst()
                    .orElseThrow(() -> new BadInputException(
                            "--out " + file + " does not say what to write; end it in .svg, .png, .pdf or .csv."));
        }
    }

    @Override
    public Integer call() {
        language.speak();
        FigureName figureName = FigureName.find(name).orElseThrow(() -> {
            List<String> known = new ArrayList<>();
            new Names().forEach(known::add);
            return new BadInputException("--figure " + name + " is not a figure; " + NearestName.hint(name, known));
        });
        FigureTheme look = Theme.require(theme);
        PictureSize pixels = PictureSize.parse("--size", size);
        Format format = Format.of(out);
        OutputFile.requireFile("--out", out);
        Figure figure = figure(figureName);
        figure.emptyReason().ifPresent(reason -> terminal.tell("There is nothing to draw here: " + reason));
        OutputFile.whole(out, draft -> {
            switch (format) {
                case SVG -> FigureExport.svg(figure, look, pixels.width(), pixels.height(), draft);
                case PNG -> FigureExport.png(figure, look, pixels.width(), pixels.height(), draft);
                case PDF -> FigureExport.pdf(figure, look, pixels.width(), pixels.height(), draft);
                case CSV -> FigureExport.csv(figure, draft);
            }
        });
        terminal.tell("Wrote " + out + ".");
        return 0;
    }

    private OnlineRun onlineTest() {
        if (ids.size() != 1) {
            throw new BadInputException("--run names " + ids.size() + " online tests; a figure is of one.");
        }
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            return file.onlineTest(ids.getFirst().strip());
        }
    }

    private Figure figure(FigureName figureName) {
        if (attribute == null) {
            return FigureName.ONLINE.contains(figureName)
                    ? OnlineFigures.of(figureName, onlineTest())
                    : Figures.of(figureName, LabelledRun.of(results()));
        }
        if (figureName != FigureName.TTFC_BY_ATTRIBUTE || ids.size() > 1) {
            throw new BadInputException("--attribute " + attribute + " is for --figure "
                    + FigureName.TTFC_BY_ATTRIBUTE.text() + " of one run; leave it out.");
        }
        RunResult result = results().getFirst();
        List<String> known = Figures.conversionAttributes(result);
        if (!known.contains(attribute)) {
            throw new BadInputException("--attribute " + attribute + " is none that this run compares; "
                    + (known.isEmpty() ? "it compares none." : NearestName.hint(attribute, known)));
        }
        return Figures.byAttribute(result, attribute);
    }

    private List<RunResult> results() {
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            return ids.stream().map(String::strip).map(file::result).toList();
        }
    }
}
