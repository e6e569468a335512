package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.project.ProjectFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw screenshot`: a screen of the workbench as a picture, drawn without a display.
@Command(name = "screenshot", description = "Draws a screen of the workbench into a PNG file.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class ScreenshotCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ScreenPainter painter;

    @Option(names = "--screen", paramLabel = "NAME", required = true, description = "welcome, data, configure, runs, insights, newcomer, online, compare or present.")
    private String screen = "";

    @Option(names = "--project", paramLabel = "FILE.thaw", description = "The project to show; the sample project if left out.")
    private @Nullable Path project;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: light.")
    private String theme = "light";

    @Option(names = "--size", paramLabel = "WxH", description = "In pixels; default: 1440x900.")
    private String size = "1440x900";

    @Option(names = "--zoom", paramLabel = "80…200", description = "Size of the letters in percent; default: 100.")
    private int zoom = 100;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    ScreenshotCommand(Terminal terminal, ScreenPainter painter) {
        this.terminal = terminal;
        this.painter = painter;
    }

    @Override
    public Integer call() {
        language.speak();
        if (!painter.screens().contains(screen)) {
            throw new BadInputException(
                    "--screen " + screen + " is not a screen; " + NearestName.hint(screen, painter.screens()));
        }
        PictureSize pixels = PictureSize.parse("--size", size);
        Theme.require(theme);
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new BadInputException("--out " + out + " is not a PNG file; give a name that ends in .png.");
        }
        OutputFile.requireFile("--out", out);
        if (project != null) {
            ProjectFile.openReadOnly(project).close();
        }
        OutputFile.whole(out,
                draft -> painter.paint(screen, project, theme, pixels.width(), pixels.height(), zoom, draft));
        terminal.tell("Wrote " + out + ".");
        return 0;
    }
}
