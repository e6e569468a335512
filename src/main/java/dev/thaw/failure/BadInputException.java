package dev.thaw.failure;

import org.jspecify.annotations.Nullable;

/// What the user gave cannot be used: a file, a column, an option, a configuration.
///
/// The message names file, line, column or option, what was found and what is expected.
public sealed class BadInputException extends ThawException permits BadRowsException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        this(message, null);
    }

    public BadInputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
