package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.Delimiter;
import dev.thaw.dataset.ingest.FilePart;
import dev.thaw.dataset.ingest.ImportPreview.Sample;
import dev.thaw.dataset.ingest.ImportProblem;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.ImportOrder.Target;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What the import's terms are called on the screen.
final class ImportWords {
    private ImportWords() {}

    static String role(ColumnRole role) {
        return switch (role) {
            case USER -> text("data.role.user");
            case ITEM -> text("data.role.item");
            case TYPE -> text("data.role.type");
            case RATING -> text("data.role.rating");
            case TIME -> text("data.role.time");
            case CATEGORY -> text("data.role.category");
            case TITLE -> text("data.role.title");
            case VALUE -> text("data.role.value");
            case UNUSED -> text("data.role.unused");
        };
    }

    static String part(FilePart part) {
        return switch (part) {
            case EVENTS -> text("data.part.events");
            case ITEMS -> text("data.part.items");
            case USERS -> text("data.part.users");
            case IMPRESSIONS -> text("data.part.impressions");
            case TAGS -> text("data.part.tags");
            case UNREAD -> text("data.part.unread");
        };
    }

    static String delimiter(Delimiter delimiter) {
        return switch (delimiter) {
            case COMMA -> text("data.delimiter.comma");
            case SEMICOLON -> text("data.delimiter.semicolon");
            case TAB -> text("data.delimiter.tab");
            case PIPE -> text("data.delimiter.pipe");
            case DOUBLE_COLON -> text("data.delimiter.doubleColon");
        };
    }

    static String encoding(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) ? text("data.encoding.latin1") : charset.displayName();
    }

    static String target(Target target) {
        return switch (target) {
            case NEW_PROJECT -> text("data.target.new");
            case ADD -> text("data.target.add");
            case REPLACE -> text("data.target.replace");
        };
    }

    /// A zone with what it differs from UTC at the moment: `Europe/Berlin (+02:00)`.
    static String zone(ZoneId zone) {
        String offset = zone.getRules().getOffset(Instant.now()).getId();
        return zone instanceof ZoneOffset || zone.getId().equals("UTC")
                ? zone.equals(ZoneOffset.UTC) || offset.equals("Z") ? "UTC" : offset
                : zone.getId() + " (" + (offset.equals("Z") ? "+00:00" : offset) + ")";
    }

    /// A moment in ISO 8601 as people read it, in UTC.
    static String moment(String iso) {
        return Formats.momentInUtc(Instant.parse(iso));
    }

    /// How the rows that were looked at fare.
    static String sample(Sample sample) {
        String rows = Formats.count(sample.rows());
        if (sample.badRows() == 0) {
            return sample.whole() ? text("data.sample.whole", rows) : text("data.sample.begin", rows);
        }
        String good = Formats.count(sample.rows() - sample.badRows());
        String bad = Formats.count(sample.badRows());
        return sample.whole()
                ? text("data.sample.whole.skipped", good, rows, bad)
                : text("data.sample.begin.skipped", good, rows, bad);
    }

    /// What has to be done about a problem.
    static String problem(ImportProblem problem) {
        return switch (problem.about()) {
            case FILE -> text("data.problem.file");
            case USER -> text("data.problem.user");
            case ITEM -> text("data.problem.item");
            case TIME -> text("data.problem.time");
            case TIME_FORMAT -> text("data.problem.timeFormat", problem.sentence());
            case ENCODING, ROWS -> problem.sentence();
        };
    }
}
