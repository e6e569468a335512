package dev.thaw.experiment;

import java.util.stream.Collectors;

/// How to do an experiment again from the command line.
public final class RunAgain {
    private RunAgain() {}

    /// A line for a shell, complete but for the path of the data: `thaw run --data DATA --set negatives.ratio=5 --out
    /// again`. It names what differs from the defaults.
    public static String line(ExperimentConfig config) {
        String settings = ConfigurationFields.assignments(ExperimentConfig.DEFAULT, config).stream()
                .map(assignment -> " --set " + quoted(assignment)).collect(Collectors.joining());
        return "thaw run --data DATA" + settings + " --out again";
    }

    /// As a shell takes it for one word: in single quotes where it holds anything but plain characters.
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.=/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
