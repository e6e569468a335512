package dev.thaw.dataset.ingest;

import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.failure.ThawException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of a delimited file, with the lines they begin on.
final class DelimitedRows implements RowReader {
    /// Characters of the longest cell; a longer one means a quote that is never closed, or no table.
    static final int LONGEST_CELL = 1 << 20;
    /// Cells of the widest row.
    static final int MOST_COLUMNS = 4096;

    private final String file;
    private final CsvParser parser;
    private final ParsingContext position;
    private final List<String> columns;
    private @Nullable TextRow first;

    /// @param file        name for messages
    /// @param lineEnd     `\n` (which covers `\r\n`) or `\r`
    /// @param tableOfOne  whether the rows are only looked at, so that any width is right
    DelimitedRows(Reader reader, Dialect.Delimited dialect, char lineEnd, String file) {
        this.file = file;
        parser = new CsvParser(settings(dialect, lineEnd));
        try {
            parser.beginParsing(reader);
        } catch (RuntimeException e) {
            throw explained(e, 1);
        }
        position = parser.getContext();
        TextRow row = read();
        if (row == null) {
            columns = List.of();
        } else if (dialect.header()) {
            columns = distinct(row.cells());
        } else {
            columns = IntStream.rangeClosed(1, row.cells().length).mapToObj(DelimitedRows::numbered).toList();
            first = row;
        }
    }

    private static CsvParserSettings settings(Dialect.Delimited dialect, char lineEnd) {
        CsvParserSettings settings = new CsvParserSettings();
        CsvFormat format = settings.getFormat();
        format.setDelimiter(dialect.delimiter().text());
        format.setLineSeparator(String.valueOf(lineEnd));
        format.setNormalizedNewline('\n');
        format.setComment('\0');
        if (!dialect.quoted()) {
            format.setQuote('\0');
            format.setQuoteEscape('\0');
            format.setCharToEscapeQuoteEscaping('\0');
        }
        settings.setLineSeparatorDetectionEnabled(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setReadInputOnSeparateThread(false);
        settings.setSkipEmptyLines(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setMaxCharsPerColumn(LONGEST_CELL);
        settings.setMaxColumns(MOST_COLUMNS);
        settings.setAutoClosingEnabled(false);
        return settings;
    }

    private static String numbered(int column) {
        return "column_" + column;
    }

    /// Names that can be told apart: a blank one is numbered, a repeated one gets a number behind it.
    private static List<String> distinct(@Nullable String[] header) {
        List<String> names = new ArrayList<>(header.length);
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < header.length; column++) {
            String stated = Cells.stripped(header[column]);
            String name = stated == null ? numbered(column + 1) : stated;
            String candidate = name;
            for (int repeat = 2; !taken.add(candidate); repeat++) {
                candidate = name + "_" + repeat;
            }
            names.add(candidate);
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable TextRow next() {
        TextRow row = first;
        if (row != null) {
            first = null;
            return row;
        }
        return read();
    }

    private @Nullable TextRow read() {
        while (true) {
            long line = position.currentLine() + 1;
            String[] cells;
            try {
                cells = parser.parseNext();
            } catch (RuntimeException e) {
                throw explained(e, line);
            }
            if (cells == null) {
                return null;
            }
            if (cells.length > 1 || cells.length == 1 && Cells.stripped(cells[0]) != null) {
                return new TextRow(line, cells, fault(cells));
            }
        }
    }

    private @Nullable String fault(@Nullable String[] cells) {
        if (columns == null || columns.isEmpty() || cells.length == columns.size()) {
            return null;
        }
        String counts = "has %d %s where %d are expected".formatted(cells.length, cells.length == 1 ? "cell" : "cells",
                columns.size());
        for (String cell : cells) {
            if (cell != null && cell.indexOf('\n') >= 0) {
                return counts + "; is a closing quote missing?";
            }
        }
        return counts;
    }

    /// What the parser met, told to people: it wraps whatever the stream below it threw.
    private RuntimeException explained(RuntimeException failure, long line) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ThawException told) {
                return told;
            }
            if (cause instanceof IOException broken) {
                return new StorageException(file + " cannot be read: " + broken.getMessage(), broken);
            }
        }
        if (failure instanceof TextParsingException) {
            return new BadInputException(
                    String.format(Locale.ROOT,
                            "%s, line %,d: a cell is longer than %,d characters or the row wider than %,d cells; "
                                    + "is a closing quote missing, or is this no table?",
                            file, line, LONGEST_CELL, MOST_COLUMNS),
                    failure);
        }
        return failure;
    }

    @Override
    public void close() {
        parser.stopParsing();
    }
}
