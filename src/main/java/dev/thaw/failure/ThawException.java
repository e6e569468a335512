package dev.thaw.failure;

import org.jspecify.annotations.Nullable;

/// A failure with a message for people: what happened, where, and what to do about it.
///
/// The message is one sentence, fit for a dialog or for standard error. The cause, where there is one, is for the log.
public abstract sealed class ThawException extends RuntimeException
        permits BadInputException, CancelledException, InternalFailure, StorageException {
    private static final long serialVersionUID = 1L;

    ThawException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Exit code of the command line when this failure ends it: 1 internal, 2 bad usage or input, 3 cancelled.
    public abstract int exitCode();
}
