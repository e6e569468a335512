/// The command line: one class a verb, over the same services as the interface.
///
/// Results go to standard output or to files, everything else to standard error. What the user gave wrongly ends with
/// exit code 2 and one sentence. picocli lives here and nowhere else. May use everything but `ui`, which it never
/// meets: whoever starts the command line hands in the [dev.thaw.cli.ScreenPainter].
@NullMarked
package dev.thaw.cli;

import org.jspecify.annotations.NullMarked;
