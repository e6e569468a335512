package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.dataset.ingest.SkippedRowsCsv;
import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.dataset.profile.ItemCount;
import dev.thaw.failure.ThawException;
import dev.thaw.project.RunState;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the Data screen shows: the running import, why it failed, or the profile of the data at hand.
public final class DataViewModel {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final ReadOnlyObjectWrapper<@Nullable DatasetProfile> profile = new ReadOnlyObjectWrapper<>();
    private final StringProperty list = new SimpleStringProperty("items");
    private List<ItemCount> items = List.of();

    public DataViewModel(Workspace workspace, FileChoosers choosers) {
        this.workspace = workspace;
        this.choosers = choosers;
        workspace.projectProperty().subscribe(this::projectChanged);
    }

    /// The profile of the data at hand; null while there is none or it is being made.
    public ReadOnlyObjectProperty<@Nullable DatasetProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// The import or opening that goes on, null if none does.
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ObservableValue<@Nullable JobViewModel> openingProperty() {
        ObservableValue<JobViewModel.@Nullable Phase> phase = workspace.openingProperty()
                .flatMap(JobViewModel::phaseProperty);
        return Bindings.createObjectBinding(() -> {
            JobViewModel.Phase now = phase.getValue();
            return now == null || now.isEnd() ? null : workspace.openingProperty().get();
        }, workspace.openingProperty(), phase);
    }

    /// Why the last import or opening failed, in a sentence; empty if it did not.
    public ObservableValue<String> failure() {
        return Bindings.createStringBinding(() -> {
            ThawException failure = workspace.openingFailureProperty().get();
            return failure == null ? "" : Objects.requireNonNullElse(failure.getMessage(), "");
        }, workspace.openingFailureProperty());
    }

    /// Whether something lies before the person to be imported.
    public boolean isImporting() {
        return workspace.importDesk().proposedProperty().get() != null;
    }

    /// Which of the tables is shown.
    public StringProperty listProperty() {
        return list;
    }

    /// The items with their place in the long tail, the most touched first; there as soon as the profile is.
    public List<ItemCount> items() {
        return items;
    }

    /// That the project's data was added to or replaced and can be put back; empty if it was not.
    public ObservableValue<String> changedSentence() {
        return Bindings.createStringBinding(() -> {
            OpenProject earlier = workspace.earlierDataProperty().get();
            return earlier == null || earlier.dataset() == null
                    ? ""
                    : text("data.changed", earlier.dataset().name(), Formats.count(earlier.dataset().log().size()));
        }, workspace.earlierDataProperty());
    }

    /// Puts back what the project held before the last import into it.
    public void undoImport() {
        workspace.undoImport();
    }

    /// How many runs of the project saw other data than it holds now; empty if none did.
    public ObservableValue<String> otherRunsSentence() {
        return Bindings.createStringBinding(() -> {
            String now = workspace.dataset().map(Dataset::fingerprint).orElse("");
            long others = workspace.runs().stream()
                    .filter(run -> run.state() == RunState.FINISHED && !run.fingerprint().equals(now)).count();
            return others == 0
                    ? ""
                    : text(others == 1 ? "data.otherRuns.one" : "data.otherRuns", Formats.count(others),
                            Formats.count(workspace.runs().size()));
        }, workspace.runs(), workspace.projectProperty());
    }

    /// Writes the rows that were left out to a file somebody chooses.
    public void exportSkippedRows() {
        choosers.saveAs(text("data.skipped.fileName")).ifPresent(this::exportSkippedRows);
    }

    /// Writes the rows that were left out to a file.
    public void exportSkippedRows(Path file) {
        List<SkippedRow> rows = skippedRows();
        workspace.jobs().load(text("data.skipped.exporting"), _ -> {
            SkippedRowsCsv.write(rows, file);
            return file;
        }, _ -> {}, _ -> {});
    }

    /// What the data was recognised as, and why.
    public String recognised() {
        return workspace.dataset().map(dataset -> text("data.recognised", dataset.report().format(),
                dataset.report().reason())).orElse("");
    }

    /// The rows that were left out.
    public List<SkippedRow> skippedRows() {
        return workspace.dataset().map(dataset -> dataset.report().skipped()).orElse(List.of());
    }

    /// What was read and what was left out: `9,812 of 10,000 rows, 188 skipped`.
    public String importSentence() {
        return workspace.dataset().map(DataViewModel::importSentence).orElse("");
    }

    /// The data's name, format and span in a line.
    public ObservableValue<String> sentence() {
        return Bindings.createStringBinding(() -> {
            DatasetProfile shown = profile.get();
            if (shown == null) {
                return text("data.sentence.none");
            }
            return shown.span() == null
                    ? text("data.sentence.noSpan", shown.name(), shown.format())
                    : text("data.sentence", shown.name(), shown.format(), day(shown.span().first()),
                            day(shown.span().last()));
        }, profile);
    }

    private static String importSentence(Dataset dataset) {
        long read = dataset.report().rowsRead();
        long skipped = dataset.report().skippedRows();
        if (read == 0) {
            return text("data.import.memory", dataset.report().format());
        }
        return skipped == 0
                ? text("data.import.all", Formats.count(read))
                : text("data.import.some", Formats.count(read - skipped), Formats.count(read), Formats.count(skipped));
    }

    /// The day of an ISO time.
    private static String day(String time) {
        return time.substring(0, Math.min(10, time.length()));
    }

    private void projectChanged(@Nullable OpenProject open) {
        profile.set(null);
        if (open == null || open.dataset() == null) {
            return;
        }
        Dataset dataset = open.dataset();
        workspace.jobs().quietly(() -> {
            DatasetProfile made = DatasetProfile.of(dataset);
            List<ItemCount> counted = ItemCount.of(dataset);
            workspace.jobs().onInterface(() -> {
                if (workspace.project() == open) {
                    items = counted;
                    profile.set(made);
                }
            });
        });
    }
}
