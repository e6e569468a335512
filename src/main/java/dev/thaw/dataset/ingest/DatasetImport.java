package dev.thaw.dataset.ingest;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.nio.file.Path;

/// The door of the import: a file or a folder becomes a [Dataset].
public final class DatasetImport {
    private static final double READ = 0.85;

    private DatasetImport() {}

    /// Reads what lies at the request's path.
    ///
    /// @throws dev.thaw.failure.BadInputException  if there are no events to be had, with the reason
    /// @throws dev.thaw.failure.StorageException   if the disk refuses
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    public static Dataset read(ImportRequest request, JobContext context) {
        TableMapping mapping = request.mapping() == null ? TableMapping.NONE : MappingJson.read(request.mapping());
        return read(request.path(), mapping, request.allowBadRows(), context);
    }

    /// Reads what lies at a path with a mapping that somebody confirmed.
    public static Dataset read(Path path, TableMapping mapping, boolean allowBadRows, JobContext context) {
        SourceLayout recognised = SourceRecognition.of(path, mapping);
        long bytes = recognised.tables().stream().mapToLong(table -> table.file().size()).sum();
        ByteMeter meter = new ByteMeter(context.phase(0, READ), "Reading " + nameOf(path), 2 * bytes);
        SourceLayout layout = recognised.examined(meter);
        ImportSession session = new ImportSession(allowBadRows, meter);
        switch (layout) {
            case SourceLayout.ThawFolder folder -> {
                EventRows.read(folder.events(), folder.columns(), session);
                CompanionReader.read(folder.companions(), session);
            }
            case SourceLayout.MovieLens folder -> MovieLensReader.read(folder, session);
            case SourceLayout.EventTable table -> {
                table.notes().forEach(session::note);
                EventRows.read(table.events(), table.columns(), session);
                CompanionReader.read(table.companions(), session);
            }
        }
        context.checkpoint();
        context.publish(new Progress("Ordering events", READ));
        Dataset dataset = session.finish(nameOf(path), layout.format(), layout.reason());
        context.publish(new Progress("Ordering events", 1));
        return dataset;
    }

    /// Looks at what lies at a path without reading it whole.
    ///
    /// @throws dev.thaw.failure.BadInputException if there is no table to look at
    public static ImportPreview preview(Path path) {
        return preview(path, TableMapping.NONE);
    }

    /// Looks at what lies at a path with a mapping that somebody is about to confirm.
    ///
    /// Whatever the mapping leaves open is found out. A table that lacks a column, or a mapping that does not fit, is
    /// told among the preview's problems.
    public static ImportPreview preview(Path path, TableMapping mapping) {
        return PreviewMaker.of(path, mapping);
    }

    /// Looks at what lies at a path with exactly the roles that a mapping states: a column without a role stays without.
    ///
    /// @param mapping a preview's draft, corrected
    /// @throws dev.thaw.failure.BadInputException if there is no table to look at
    public static ImportPreview previewAsStated(Path path, TableMapping mapping) {
        return PreviewMaker.asStated(path, mapping);
    }

    /// What people call a data set at first: its folder's or file's name without endings.
    private static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "data" : last.toString();
        return name.replaceFirst("(?i)(\\.(csv|tsv|txt|dat|data|jsonl|ndjson|json|log))?(\\.gz)?$", "");
    }
}
