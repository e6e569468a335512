package dev.thaw.failure;

import org.jspecify.annotations.Nullable;

/// Something that should not happen did; the log holds the cause.
public final class InternalFailure extends ThawException {
    private static final long serialVersionUID = 1L;

    public InternalFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 1;
    }
}
