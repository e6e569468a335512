package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import dev.thaw.figure.FigureTheme;

/// The `--theme` option.
final class Theme {
    private Theme() {}

    static FigureTheme require(String name) {
        return FigureTheme.find(name).orElseThrow(
                () -> new BadInputException("--theme is “" + name + "”; expected light or dark."));
    }
}
