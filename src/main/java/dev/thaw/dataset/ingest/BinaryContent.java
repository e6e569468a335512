package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells bytes that are no text, by the signatures of common formats and by control characters.
final class BinaryContent {
    private static final Map<String, String> SIGNATURES = signatures();

    private BinaryContent() {}

    private static Map<String, String> signatures() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("PK\u0003\u0004", "a ZIP archive or a spreadsheet: unpack it or save it as CSV");
        known.put("PK\u0005\u0006", "an empty ZIP archive");
        known.put("\u0089PNG", "a PNG picture");
        known.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        known.put("%PDF", "a PDF document");
        known.put("SQLite format 3", "a SQLite database; a project of Thaw is opened with File, Open project");
        known.put("PAR1", "a Parquet file: save it as CSV");
        known.put("BZh", "packed with bzip2: unpack it, or pack it with gzip");
        known.put("\u00fd7zXZ", "packed with xz: unpack it, or pack it with gzip");
        known.put("7z\u00bc\u00af", "a 7-Zip archive: unpack it");
        known.put("(\u00b5/\u00fd", "packed with Zstandard: unpack it, or pack it with gzip");
        known.put("\u00d0\u00cf\u0011\u00e0", "an old Office document: save it as CSV");
        known.put("\u007fELF", "a program");
        return known;
    }

    /// Whether a file begins as gzip does.
    static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        }
    }

    /// Refuses what is no text.
    ///
    /// @throws BadInputException naming what the file is, as far as that can be told
    static void refuse(Path path, byte[] head, int length) {
        String start = new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                throw new BadInputException(path.getFileName() + " is no table of text but " + signature.getValue()
                        + (signature.getValue().contains(":") ? "." : "; a CSV, TSV or JSON Lines file is expected."));
            }
        }
        int control = 0;
        for (int k = 0; k < length; k++) {
            int value = head[k] & 0xff;
            if (value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                control++;
            }
        }
        if (control > 0 && control * 100L >= length || contains(head, length, (byte) 0)) {
            throw new BadInputException(path.getFileName()
                    + " is no text but binary data; a CSV, TSV or JSON Lines file (or one packed with gzip) is expected.");
        }
    }

    private static boolean contains(byte[] bytes, int length, byte wanted) {
        for (int k = 0; k < length; k++) {
            if (bytes[k] == wanted) {
                return true;
            }
        }
        return false;
    }
}
