package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.experiment.comparison.ComparisonCsv;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.People;
import dev.thaw.failure.StorageException;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.HtmlReport;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// A comparison written to files, in the background.
public final class ComparedFiles {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final People people;
    private final Consumer<Notice> notices;

    /// @param notices hears what was written
    ComparedFiles(Workspace workspace, FileChoosers choosers, People people, Consumer<Notice> notices) {
        this.workspace = workspace;
        this.choosers = choosers;
        this.people = people;
        this.notices = notices;
    }

    /// Writes fields and measures of every entry as CSV.
    void exportCsv(Focus focus, SystemName system) {
        choosers.saveAs("comparison.csv").ifPresent(path -> write(path, context -> {
            ComparisonTable table = ComparisonTable.of(focus.comparison(), system, people, context);
            try {
                Files.writeString(path, ComparisonCsv.text(table));
            } catch (IOException failure) {
                throw new StorageException("The comparison could not be written to " + path + ".", failure);
            }
        }));
    }

    /// Writes the report of the runs in focus.
    void report(Focus focus) {
        OpenProject open = Objects.requireNonNull(workspace.project(), "no project is open");
        List<String> runs = focus.focused().entries().stream().map(ComparedEntry::runs).flatMap(List::stream)
                .map(ComparedRun::run).toList();
        choosers.saveAs("comparison.html").ifPresent(path -> write(path,
                _ -> HtmlReport.write(runs.stream().map(open.file()::result).toList(), path)));
    }

    private void write(Path path, Consumer<JobContext> work) {
        String name = String.valueOf(path.getFileName());
        workspace.jobs().load(text("figure.writing", name), context -> {
            work.accept(context);
            return path;
        }, _ -> notices.accept(new Notice(Notice.Kind.DONE, text("compare.written"), name, ScreenName.COMPARE)),
                this::tell);
    }

    private void tell(ThawException failure) {
        notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.notDone"),
                Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.COMPARE));
    }
}
