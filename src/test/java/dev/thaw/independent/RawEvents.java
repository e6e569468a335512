package dev.thaw.independent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// The raw rows of a data set, in time order, and since when items that say so are available.
///
/// @param events        in time order; rows of the same moment in any order
/// @param availableFrom epoch milliseconds by item, only for items whose description has a date
record RawEvents(List<Event> events, Map<String, Long> availableFrom) {
    /// One row.
    ///
    /// @param time epoch milliseconds
    record Event(String user, String item, String type, long time) {}

    RawEvents {
        events = events.stream().sorted(Comparator.comparingLong(Event::time)).toList();
        availableFrom = Map.copyOf(availableFrom);
    }

    /// `ratings.csv` of a MovieLens folder: halves are rounded up to `rating_1` … `rating_5`.
    static RawEvents movieLens(Path folder) throws IOException {
        return new RawEvents(rows(folder.resolve("ratings.csv"),
                cells -> new Event(cells.get(0), cells.get(1),
                        "rating_" + Math.round(Math.floor(Double.parseDouble(cells.get(2)) + 0.5)),
                        Long.parseLong(cells.get(3)) * 1000)),
                Map.of());
    }

    /// Deskdrop's one file.
    static RawEvents deskdrop(Path folder) throws IOException {
        return new RawEvents(rows(folder.resolve("users_interactions.csv.gz"),
                cells -> new Event(cells.get(3), cells.get(2), cells.get(1).toLowerCase().replace(' ', '_'),
                        Long.parseLong(cells.get(0)) * 1000)),
                Map.of());
    }

    /// A Thaw folder with gzipped events and ISO times; the last column of the items is their date.
    static RawEvents thawFolder(Path folder) throws IOException {
        Map<String, Long> availableFrom = new HashMap<>();
        for (List<String> cells : rows(folder.resolve("items.csv"), cells -> cells)) {
            if (!cells.getLast().isBlank()) {
                availableFrom.put(cells.getFirst(), Instant.parse(cells.getLast()).toEpochMilli());
            }
        }
        return new RawEvents(rows(folder.resolve("events.csv.gz"), cells -> new Event(cells.get(0), cells.get(1),
                cells.get(2), Instant.parse(cells.get(3)).toEpochMilli())), availableFrom);
    }

    /// The rows after the header.
    static <T> List<T> rows(Path file, Function<List<String>, T> row) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .filter(line -> !line.isBlank()).map(line -> row.apply(cells(line))).toList();
        }
    }

    /// The cells of a line; quotes may hide commas.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
