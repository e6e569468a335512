package dev.thaw.dataset.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a JSON Lines file: one object a line, numbers kept digit by digit.
///
/// `{"user": {"id": 7}}` has the column `user.id`; the plain values of an array are joined by `|`; null is blank.
final class JsonLinesRows implements RowReader {
    /// Characters of the longest line.
    static final int LONGEST_LINE = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final BufferedReader reader;
    private final List<String> columns;
    private final Map<String, Integer> numbers;
    private final StringBuilder buffer = new StringBuilder();
    private long line;

    /// @param columns the names to look for; further ones are passed over
    /// @param file    name for messages
    JsonLinesRows(Reader reader, List<String> columns, String file) {
        this.reader = reader instanceof BufferedReader buffered ? buffered : new BufferedReader(reader, 1 << 16);
        this.columns = List.copyOf(columns);
        this.file = file;
        numbers = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            numbers.put(columns.get(column), column);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable TextRow next() {
        String text;
        do {
            text = readLine();
            if (text == null) {
                return null;
            }
        } while (text.isBlank());
        @Nullable
        String[] cells = new String[columns.size()];
        try {
            visit(text, (name, value) -> {
                Integer column = numbers.get(name);
                if (column != null) {
                    cells[column] = value;
                }
            });
            return new TextRow(line, cells, null);
        } catch (JsonProcessingException e) {
            return new TextRow(line, cells, "is no JSON object: " + Cells.shortened(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new StorageException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Tells every plain value of a JSON object with its dotted name.
    ///
    /// @throws JsonProcessingException if the text is not one JSON object
    static void visit(String text, ValueVisitor visitor) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "an object is expected");
            }
            object(parser, "", visitor);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text follows the object");
            }
        }
    }

    private static void object(JsonParser parser, String prefix, ValueVisitor visitor) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_OBJECT -> object(parser, name + ".", visitor);
                case START_ARRAY -> visitor.value(name, array(parser));
                case VALUE_NULL -> visitor.value(name, null);
                default -> visitor.value(name, parser.getText());
            }
        }
    }

    private static String array(JsonParser parser) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                joined.append(joined.isEmpty() ? "" : "|").append(parser.getText());
            }
        }
        return joined.toString();
    }

    private @Nullable String readLine() {
        buffer.setLength(0);
        line++;
        try {
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                if (buffer.length() == LONGEST_LINE) {
                    throw new BadInputException(
                            String.format(Locale.ROOT,
                                    "%s, line %,d is longer than %,d characters; one JSON object a line is expected.",
                                    file, line, LONGEST_LINE));
                }
                buffer.append((char) c);
            }
            return buffer.toString();
        } catch (IOException e) {
            throw new StorageException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new StorageException(file + " cannot be closed: " + e.getMessage(), e);
        }
    }

    /// Hears the plain values of an object.
    interface ValueVisitor {
        /// @param name  the dotted name
        /// @param value the value's text as the file has it, null for JSON's null
        void value(String name, @Nullable String value);
    }
}
