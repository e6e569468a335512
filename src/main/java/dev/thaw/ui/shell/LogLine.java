package dev.thaw.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One entry of the log, as `logback.xml` lays it out; lines that follow an entry, such as traces, belong to it.
///
/// @param time   ISO 8601
/// @param level  how serious it is
/// @param source who wrote it
/// @param words  what was written, maybe over several lines
record LogLine(String time, Level level, String source, String words) {
    private static final Pattern HEAD = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\S+) (TRACE|DEBUG|INFO|WARN|ERROR) +\\[.*?] (\\S+): (.*)");

    /// How serious an entry is, the most serious last.
    enum Level {
        TRACE, DEBUG, INFO, WARN, ERROR
    }

    /// The entries of a text; what stands before the first is left out.
    static List<LogLine> parse(String text) {
        List<LogLine> entries = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                entries.add(new LogLine(head.group(1), Level.valueOf(head.group(2)), head.group(3), head.group(4)));
            } else if (!entries.isEmpty()) {
                entries.add(entries.removeLast().followedBy(line));
            }
        });
        return entries;
    }

    /// Whether it is serious enough and holds what was typed.
    boolean matches(Level least, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return level.compareTo(least) >= 0 && (words.toLowerCase(Locale.ROOT).contains(wanted)
                || source.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// The time of the day, to the second.
    String clock() {
        int from = time.indexOf('T') + 1;
        return time.substring(from, Math.min(time.length(), from + "hh:mm:ss".length()));
    }

    /// As it stands in the file, but for the thread.
    String text() {
        return time + " " + level + " " + source + ": " + words;
    }

    private LogLine followedBy(String line) {
        return new LogLine(time, level, source, words + "\n" + line);
    }
}
