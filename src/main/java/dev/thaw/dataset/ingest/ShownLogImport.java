package dev.thaw.dataset.ingest;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opens a log of shown slots by itself: what a policy showed, with its propensities and the clicks, and no events.
///
/// Two layouts are known: a log of the Open Bandit Dataset (with its `item_context.csv`, if that lies beside it), and
/// `impressions.csv` of Thaw's layout. The data set that comes out has impressions and items, but nothing to train on.
public final class ShownLogImport {
    private static final String IMPRESSIONS = "impressions.csv";

    private ShownLogImport() {}

    /// Whether a file or a folder holds a log of shown slots and no events: an Open Bandit log.
    public static boolean isShownLogAlone(Path path) {
        try {
            return openBandit(path).size() == 1;
        } catch (BadInputException | StorageException unreadable) {
            return false;
        }
    }

    /// Reads a log.
    ///
    /// @param path         a file, or a folder that holds one
    /// @param allowBadRows whether more than 5 % bad rows are all right
    /// @throws BadInputException if there is no such log, or several
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    public static Dataset read(Path path, boolean allowBadRows, JobContext context) {
        if (!Files.isReadable(path)) {
            throw new BadInputException("There is no file or folder " + path + " that can be read.");
        }
        TextTable table = thawTable(path).orElseGet(() -> only(path)).examined(ByteMeter.unobserved());
        boolean thaw = !OpenBandit.is(table);
        Optional<TextTable> items = beside(table.file().path(), thaw ? "items.csv" : OpenBandit.ITEMS);
        ByteMeter meter = new ByteMeter(context, "Reading " + nameOf(table), table.file().size());
        ImportSession session = new ImportSession(allowBadRows, meter);
        items.ifPresent(described -> describe(described, session));
        ImpressionColumns columns = thaw ? ImpressionColumns.ofThaw(table) : ImpressionColumns.ofOpenBandit(table);
        RowTally tally = ImpressionRows.read(table, columns, items.isPresent(), session);
        if (tally.rows() == 0) {
            throw new BadInputException(
                    table.name() + " has a header but no rows: at least one shown slot is expected.");
        }
        return session.finishShown(nameOf(table), thaw ? "impressions.csv" : OpenBandit.FORMAT,
                table.name() + (thaw
                        ? " has the columns timestamp, item_id, position, clicked"
                        : " has the columns item_id, position, click and a propensity, and no user"),
                tally.rows());
    }

    private static void describe(TextTable table, ImportSession session) {
        int id = table.column("item_id");
        if (id < 0) {
            return;
        }
        RowTally tally = session.tally(table.name());
        HeldTable items = HeldTable.load(table, tally, ByteMeter.unobserved());
        items.forEach(tally, row -> session.builder().item(ItemRow.bare(row.required(id, "item_id"))));
        session.settle(tally);
    }

    private static TextTable only(Path path) {
        List<TextTable> found = openBandit(path);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new BadInputException(path + " holds no log of shown slots: expected is a log of the Open Bandit "
                    + "Dataset (item_id, position, click, propensity_score) or impressions.csv of a Thaw folder "
                    + "(timestamp, item_id, position, clicked, propensity).");
        }
        throw new BadInputException(path + " holds several logs; name one of "
                + found.stream().map(ShownLogImport::nameOf).distinct().collect(Collectors.joining(", ")) + ".");
    }

    /// `impressions.csv` of a Thaw folder, or a file with its columns.
    private static Optional<TextTable> thawTable(Path path) {
        if (Files.isDirectory(path)) {
            return beside(path.resolve(IMPRESSIONS), IMPRESSIONS);
        }
        return Optional.of(TextTable.in(TextFile.at(path, null)))
                .filter(table -> !OpenBandit.is(table) && table.has("item_id", "position", "clicked"));
    }

    /// The Open Bandit logs at a path: the file, or those in the folder and in folders up to two levels below it.
    private static List<TextTable> openBandit(Path path) {
        try (Stream<Path> files = Files.walk(path, Files.isDirectory(path) ? 3 : 0)) {
            return files.filter(Files::isRegularFile).filter(ShownLogImport::mayBeLog).sorted()
                    .map(file -> TextTable.in(TextFile.at(file, null))).filter(OpenBandit::is).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean mayBeLog(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".csv") || name.endsWith(".csv.gz")) && !name.startsWith(OpenBandit.ITEMS);
    }

    private static Optional<TextTable> beside(Path file, String name) {
        return Stream.of(name, name + ".gz").map(file::resolveSibling).filter(Files::isRegularFile).findFirst()
                .map(found -> TextTable.in(TextFile.at(found, null)));
    }

    /// What people call a log: its policy and campaign, as Open Bandit's folders have them, such as `random/men`.
    private static String nameOf(TextTable table) {
        Path path = table.file().path().toAbsolutePath().normalize();
        String file = table.name().replaceFirst("(?i)\\.csv(\\.gz)?$", "");
        Path folder = path.getParent();
        if (folder == null || folder.getFileName() == null) {
            return file;
        }
        String campaign = folder.getFileName().toString();
        if (!OpenBandit.is(table)) {
            return campaign;
        }
        Path policy = folder.getParent();
        return file.equals(campaign) && policy != null && policy.getFileName() != null
                ? policy.getFileName() + "/" + campaign
                : campaign + "/" + file;
    }
}
