package dev.thaw.ui.shell;

import dev.thaw.ui.common.SessionLog;
import dev.thaw.ui.shell.LogLine.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The log of this session, or of earlier ones too: followed, and narrowed down by level and words.
public final class LogViewModel {
    /// Thousands of lines; who wants more opens the file.
    private static final int MOST_BYTES = 512 * 1024;

    private final SessionLog log;
    private final Executor background;
    private final Executor interfaceThread;
    private final long sessionStart;
    private final ObjectProperty<Level> least = new SimpleObjectProperty<>(Level.INFO);
    private final StringProperty wanted = new SimpleStringProperty("");
    private final BooleanProperty earlier = new SimpleBooleanProperty();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final ObservableList<LogLine> shown = FXCollections.observableArrayList();
    private final ObservableList<LogLine> shownSeen = FXCollections.unmodifiableObservableList(shown);
    private volatile List<LogLine> read = List.of();
    private volatile long sizeWhenRead = -1;

    /// @param background      reads the file
    /// @param interfaceThread changes properties
    LogViewModel(SessionLog log, Executor background, Executor interfaceThread) {
        this.log = log;
        this.background = background;
        this.interfaceThread = interfaceThread;
        this.sessionStart = log.size();
        least.subscribe(this::narrow);
        wanted.subscribe(this::narrow);
        earlier.subscribe((_, _) -> {
            sizeWhenRead = -1;
            refresh();
        });
    }

    public SessionLog log() {
        return log;
    }

    /// Entries below this level are left out.
    public ObjectProperty<Level> leastProperty() {
        return least;
    }

    /// What was typed to find an entry.
    public StringProperty wantedProperty() {
        return wanted;
    }

    /// Whether sessions before this one are shown too.
    public BooleanProperty earlierProperty() {
        return earlier;
    }

    /// Whether the end is kept in sight.
    public BooleanProperty followProperty() {
        return follow;
    }

    /// The entries that were asked for, the latest last.
    public ObservableList<LogLine> shown() {
        return shownSeen;
    }

    /// Reads what was written since, in the background.
    public void refresh() {
        long from = earlier.get() ? 0 : sessionStart;
        CompletableFuture.supplyAsync(() -> unread(from), background).thenAcceptAsync(entries -> {
            read = entries;
            narrow();
        }, interfaceThread);
    }

    /// What is shown, as text.
    public String text() {
        return shown.stream().map(LogLine::text).collect(Collectors.joining("\n"));
    }

    private synchronized List<LogLine> unread(long from) {
        long size = log.size();
        if (size == sizeWhenRead) {
            return read;
        }
        sizeWhenRead = size;
        return LogLine.parse(log.read(from, MOST_BYTES));
    }

    private void narrow() {
        List<LogLine> next = read.stream().filter(line -> line.matches(least.get(), wanted.get())).toList();
        if (!next.equals(shown)) {
            shown.setAll(next);
        }
    }
}
