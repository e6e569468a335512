package dev.thaw.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Finds out whether somebody watches the error output.
///
/// `System.console()` cannot tell: it speaks of input and output together, while the output is often caught
/// (`ID=$(thaw run …)`) and the error output still goes to the screen. So the C library is asked.
final class ErrorOutput {
    private static final int DESCRIPTOR = 2;

    private ErrorOutput() {}

    /// Whether the error output is a terminal; false where that cannot be found out.
    @SuppressWarnings("restricted") // one function without pointers
    static boolean isTerminal() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("isatty")
                .or(() -> linker.defaultLookup().find("_isatty"));
        if (function.isEmpty()) {
            return false;
        }
        try {
            return (int) linker.downcallHandle(function.get(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)).invokeExact(DESCRIPTOR) != 0;
        } catch (Throwable _) {
            return false;
        }
    }
}
