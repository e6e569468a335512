package dev.thaw;

import dev.thaw.cli.CommandLineInterface;
import dev.thaw.cli.ScreenPainter;
import dev.thaw.ui.Screenshot;
import dev.thaw.ui.Workbench;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.shell.PersonalFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The program: no argument or a `.thaw` file opens the workbench, everything else is for the command line.
///
/// The only class that knows both.
public final class Thaw {
    private static final String PROJECT_ENDING = ".thaw";
    private static final int BAD_USAGE = 2;

    private Thaw() {}

    /// Starts Thaw; with a verb the program ends with the exit code of the command line.
    ///
    /// @param arguments as given to the program
    public static void main(String[] arguments) {
        LogFile.choose(PersonalFolder.ofThisPerson());
        if (!opensWorkbench(arguments)) {
            System.exit(new CommandLineInterface(new PainterOfTheWorkbench(), System.out, System.err).run(arguments));
        }
        if (hasNoDisplay(System.getProperty("os.name"), System.getProperty("glass.platform"), System.getenv())) {
            System.err.println("thaw: there is no display to open a window on; set DISPLAY, or name a verb "
                    + "(thaw --help lists them).");
            System.exit(BAD_USAGE);
        }
        Workbench.launch(arguments);
    }

    static boolean opensWorkbench(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1 && arguments[0].toLowerCase(Locale.ROOT).endsWith(PROJECT_ENDING);
    }

    /// Linux tells by its environment; elsewhere a session always has a display. JavaFX itself would answer with a
    /// stack trace.
    static boolean hasNoDisplay(String system, @Nullable String platform, Map<String, String> environment) {
        return system.startsWith("Linux") && !"Headless".equals(platform)
                && environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /// Draws for the command line what only the workbench can draw.
    private static final class PainterOfTheWorkbench implements ScreenPainter {
        @Override
        public List<String> screens() {
            return Arrays.stream(ScreenName.values()).map(ScreenName::text).toList();
        }

        @Override
        public void paint(String screen, @Nullable Path project, String theme, int width, int height, int zoom,
                Path out) {
            Screenshot.take(ScreenName.find(screen).orElseThrow(), project, theme, width, height, zoom, out);
        }
    }
}
