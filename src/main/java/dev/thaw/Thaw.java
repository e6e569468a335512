package dev.thaw;

import dev.thaw.cli.CommandLineInterface;
import dev.thaw.cli.ScreenPainter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The program: its arguments are for the command line.
public final class Thaw {
    private Thaw() {}

    /// Starts Thaw; the program ends with the exit code of the command line.
    ///
    /// @param arguments as given to the program
    public static void main(String[] arguments) {
        LogFile.choose(Path.of(System.getProperty("user.home"), ".local", "share", "thaw"));
        System.exit(new CommandLineInterface(new NoScreens(), System.out, System.err).run(arguments));
    }

    private static final class NoScreens implements ScreenPainter {
        @Override
        public List<String> screens() {
            return List.of();
        }

        @Override
        public void paint(String screen, @Nullable Path project, String theme, int width, int height, Path out) {
            throw new IllegalArgumentException(screen);
        }
    }
}
