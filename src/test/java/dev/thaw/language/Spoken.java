package dev.thaw.language;

/// A language that is spoken for the length of a test.
public final class Spoken implements AutoCloseable {
    private final Language before = Language.spoken();

    public Spoken(Language language) {
        language.speak();
    }

    @Override
    public void close() {
        before.speak();
    }
}
