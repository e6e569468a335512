package dev.thaw.failure;

import org.jspecify.annotations.Nullable;

/// A file could not be read or written although the request was sound: disk full, no permission, file in use, damaged.
public final class StorageException extends ThawException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
