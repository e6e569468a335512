package dev.thaw.ui.common;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// What is noted while one run is trained: its phases, the readings at the end of each epoch, and whatever the engine
/// logs meanwhile.
///
/// Only one training runs at a time, so what is logged between start and end outside the interface is the training's,
/// on whichever thread. The first and the last lines are kept; of a talkative training the middle is left out.
final class TrainingLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final int FIRST_LINES = 200;
    private static final int LAST_LINES = 800;
    private static final String INTERFACE = "dev.thaw.ui.";
    private static final String EPOCH = "epoch";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Logger root;
    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private int leftOut;
    private Progress latest = new Progress("", 0);

    private TrainingLog(LoggerContext context) {
        this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        setContext(context);
    }

    /// Listens from now on.
    static TrainingLog begin() {
        TrainingLog log = new TrainingLog((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        log.root.addAppender(log);
        return log;
    }

    /// The same job, whose reports are noted.
    JobContext beside(JobContext context) {
        return context.telling(progress -> {
            note(progress);
            return progress;
        });
    }

    /// Notes a line of its own.
    synchronized void note(String line) {
        for (String part : line.split("\\R")) {
            add(LocalTime.now().format(TIME) + "  " + part);
        }
    }

    /// Notes why the training ended, with everything an engineer may ask for.
    void note(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        note(trace.toString());
    }

    /// The last report.
    synchronized Progress latest() {
        return latest;
    }

    /// All lines that are kept.
    synchronized String text() {
        List<String> lines = new ArrayList<>(first);
        if (leftOut > 0) {
            lines.add("… " + leftOut + " lines are left out …");
        }
        lines.addAll(last);
        return String.join("\n", lines);
    }

    /// Stops listening.
    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(INTERFACE)) {
            return;
        }
        String trace = event.getThrowableProxy() == null
                ? ""
                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        synchronized (this) {
            String time = Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()).format(TIME);
            for (String line : (event.getLevel() + " " + event.getFormattedMessage() + trace).split("\\R")) {
                add(time + "  " + line);
            }
        }
    }

    /// Of the many reports of an epoch the last one is noted.
    private synchronized void note(Progress progress) {
        boolean nextPhase = !progress.phase().equals(latest.phase());
        boolean nextEpoch = !Objects.equals(progress.readings().get(EPOCH), latest.readings().get(EPOCH));
        if ((nextPhase || nextEpoch) && !latest.readings().isEmpty()) {
            note("    " + readings(latest.readings()));
        }
        if (nextPhase) {
            note(progress.phase() + " (" + Formats.percent(progress.fraction()) + ")");
        }
        latest = progress;
    }

    private static String readings(Map<String, Double> readings) {
        return new TreeMap<>(readings).entrySet().stream()
                .map(reading -> reading.getKey() + " " + Formats.reading(reading.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void add(String line) {
        if (first.size() < FIRST_LINES) {
            first.add(line);
            return;
        }
        last.add(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
            leftOut++;
        }
    }
}
