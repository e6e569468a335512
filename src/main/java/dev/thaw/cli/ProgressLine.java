package dev.thaw.cli;

import dev.thaw.job.JobHandle;
import dev.thaw.job.JobListener;
import dev.thaw.job.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/// Shows how far a job is: a bar with the time left on a terminal, else one line when a phase begins.
///
/// @param <R> what the job yields
final class ProgressLine<R> implements JobListener<R> {
    private static final long REDRAW_NANOS = 100_000_000;
    private static final int BAR = 24;
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private final Set<String> phases = new HashSet<>();
    private long drawnAt;
    private boolean drawn;

    ProgressLine(PrintStream err, boolean terminal, LongSupplier nanoClock) {
        this.err = err;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void stateChanged(JobHandle<R> job) {
        if (drawn && job.state().isEnd()) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            drawn = false;
        }
    }

    @Override
    public synchronized void progressed(JobHandle<R> job) {
        Progress progress = job.progress();
        boolean newPhase = phases.add(progress.phase());
        if (!terminal) {
            if (newPhase) {
                err.println(progress.phase() + "…");
            }
            return;
        }
        long now = nanoClock.getAsLong();
        if (!drawn || newPhase || now - drawnAt >= REDRAW_NANOS) {
            drawnAt = now;
            drawn = true;
            err.print("\r" + line(progress, job.timeLeft().map(ProgressLine::words).orElse("")));
            err.flush();
        }
    }

    static String line(Progress progress, String timeLeft) {
        int filled = (int) Math.round(progress.fraction() * BAR);
        String text = String.format(Locale.ROOT, "%s%s %3.0f %%  %s%s", "█".repeat(filled), "░".repeat(BAR - filled),
                Math.floor(progress.fraction() * 100), progress.phase(),
                timeLeft.isEmpty() ? "" : ", " + timeLeft + " left");
        return text.length() > WIDTH
                ? text.substring(0, WIDTH - 1) + "…"
                : text + " ".repeat(WIDTH - text.length());
    }

    /// `8 s`, `2 min 5 s`, `1 h 20 min`.
    static String words(Duration duration) {
        long seconds = Math.max(1, (duration.toMillis() + 999) / 1000);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
