package dev.thaw.failure;

/// The user asked to stop; nothing half-written is left behind.
public final class CancelledException extends ThawException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("Cancelled.", null);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
