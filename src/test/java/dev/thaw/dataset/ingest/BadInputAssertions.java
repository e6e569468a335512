package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.failure.BadInputException;
import org.junit.jupiter.api.function.Executable;

/// What tests expect of a refusal.
final class BadInputAssertions {
    private BadInputAssertions() {}

    static void assertRefused(Executable attempt, String... parts) {
        String message = assertThrows(BadInputException.class, attempt).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
