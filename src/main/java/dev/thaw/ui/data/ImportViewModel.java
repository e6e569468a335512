package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.Delimiter;
import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.dataset.ingest.ImportProblem;
import dev.thaw.dataset.ingest.MappingJson;
import dev.thaw.dataset.ingest.ShownLogImport;
import dev.thaw.dataset.ingest.TableMapping;
import dev.thaw.failure.BadRowsException;
import dev.thaw.failure.ThawException;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.ImportOrder;
import dev.thaw.ui.common.ImportOrder.Target;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What lies before somebody who is about to import: what was recognised, what the columns mean, and whether that can be
/// imported.
///
/// Every correction asks for a new preview in the background; the last one asked for is the one that is shown.
public final class ImportViewModel {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable BadRowsException> badRows = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.NEW_PROJECT);
    private final BooleanProperty onlyBad = new SimpleBooleanProperty();

    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ImportViewModel(Workspace workspace, FileChoosers choosers) {
        this.workspace = workspace;
        this.choosers = choosers;
        obstacle.bind(Bindings.createStringBinding(this::whyNot, preview, looking, failure, target,
                workspace.projectProperty(), workspace.trainingProperty().flatMap(JobViewModel::phaseProperty)));
        workspace.importDesk().serve(obstacle, this::importNow);
        workspace.importDesk().proposedProperty().subscribe(this::proposed);
        workspace.openingFailureProperty().subscribe(this::failed);
    }

    /// The file or folder that is looked at; null while the wizard is closed.
    public ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return workspace.importDesk().proposedProperty();
    }

    /// What would be imported; null until the first look is done, or if there is nothing to look at.
    public ReadOnlyObjectProperty<@Nullable ImportPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether a newer preview than the one shown is under way.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Why there is nothing to look at, or why the last import failed; empty if neither.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Why the import cannot be started; empty if it can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// The bad rows that stopped the last import, about which somebody has to decide; null if none did.
    public ReadOnlyObjectProperty<@Nullable BadRowsException> badRowsProperty() {
        return badRows.getReadOnlyProperty();
    }

    /// Where the data goes.
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /// Whether only the rows that would be left out are shown.
    public BooleanProperty onlyBadProperty() {
        return onlyBad;
    }

    /// Whether a project is open, so that there is a choice where the data goes.
    public boolean hasProject() {
        return workspace.project() != null;
    }

    /// What is wrong with one side of the preview, for the place beside its control; empty if nothing is.
    public ObservableValue<String> problem(ImportProblem.About... abouts) {
        List<ImportProblem.About> about = List.of(abouts);
        return Bindings.createStringBinding(() -> problems().stream()
                .filter(problem -> about.contains(problem.about())).map(ImportWords::problem).findFirst().orElse(""),
                preview);
    }

    /// Whether anything keeps what is shown from being imported.
    boolean hasProblems() {
        return !problems().isEmpty();
    }

    private List<ImportProblem> problems() {
        ImportPreview shown = preview.get();
        return shown == null ? List.of() : shown.problems();
    }

    /// Gives a column a role; the column that had it loses it.
    public void chooseRole(String column, ColumnRole role) {
        correct(draft -> draft.with(column, role));
    }

    /// Says where the type of events comes from.
    public void chooseType(TypeChoice choice) {
        correct(draft -> switch (choice) {
            case TypeChoice.OneType _ -> draft.withConstantType(
                    Objects.requireNonNullElse(draft.constantType(), text("data.type.usual")));
            case TypeChoice.Named(String column) -> draft.with(column, ColumnRole.TYPE);
            case TypeChoice.Rated(String column) -> draft.with(column, ColumnRole.RATING);
        });
    }

    /// Says the one type of all events; a blank one is no type and changes nothing.
    public void chooseConstantType(String name) {
        if (!name.isBlank()) {
            correct(draft -> draft.withConstantType(name.strip()));
        }
    }

    /// Says how times are written; what is no pattern is told and changes nothing.
    public void chooseTime(TimeChoice choice) {
        correct(draft -> draft.withTimeFormat(choice.unit(), choice.pattern()));
    }

    /// Says the zone of times that state none.
    public void chooseZone(ZoneId zone) {
        correct(draft -> draft.withTimeZone(zone));
    }

    /// Says whether the first row names the columns.
    public void chooseHeader(boolean named) {
        correct(draft -> draft.withHeader(named, columns()));
    }

    /// Says the encoding of the text.
    public void chooseEncoding(Charset charset) {
        correct(draft -> draft.withEncoding(charset, columns()));
    }

    /// Says what stands between cells; what the columns mean is found out anew.
    public void chooseDelimiter(Delimiter delimiter) {
        findOut(draft -> draft.withDelimiter(delimiter));
    }

    /// Says which file of the folder holds the events; everything else is found out anew.
    public void chooseEvents(String file) {
        Path path = pathProperty().get();
        if (path != null) {
            look(() -> DatasetImport.preview(path, TableMapping.ofFile(file)));
        }
    }

    /// Takes over a mapping that was saved.
    public void loadMapping() {
        choosers.mapping().ifPresent(this::loadMapping);
    }

    /// Takes over a mapping that was saved.
    public void loadMapping(Path file) {
        Path path = pathProperty().get();
        if (path != null) {
            look(() -> DatasetImport.preview(path, MappingJson.read(file)));
        }
    }

    /// Whether the preview's mapping can be saved.
    public boolean canSaveMapping() {
        ImportPreview shown = preview.get();
        return shown != null && shown.draft() != null;
    }

    /// Saves what the columns mean, for the next file of the same kind and for the command line.
    public void saveMapping() {
        choosers.saveAs("mapping.json").ifPresent(this::saveMapping);
    }

    /// Saves what the columns mean.
    public void saveMapping(Path file) {
        TableMapping draft = Optional.ofNullable(preview.get()).map(ImportPreview::draft).orElse(null);
        if (draft != null) {
            workspace.jobs().load(text("data.mapping.saving"), _ -> {
                MappingJson.write(draft, file);
                return file;
            }, _ -> {}, this::tell);
        }
    }

    /// Imports what is shown; nothing while something stands in the way.
    public void importNow() {
        if (obstacle.get().isEmpty()) {
            order().ifPresent(workspace::importData);
        }
    }

    /// Imports what is shown without the rows that cannot be used, however many they are.
    public void importWithoutBadRows() {
        badRows.set(null);
        order().map(ImportOrder::withoutBadRows).ifPresent(workspace::importData);
    }

    /// Goes back from the question about bad rows to the columns, with the bad rows in sight.
    public void correctMapping() {
        badRows.set(null);
        onlyBad.set(true);
    }

    /// Closes the wizard; the open project stays as it is.
    public void cancel() {
        workspace.importDesk().proposedProperty().set(null);
    }

    private Optional<ImportOrder> order() {
        ImportPreview shown = preview.get();
        Path path = pathProperty().get();
        return shown == null || path == null
                ? Optional.empty()
                : Optional.of(new ImportOrder(path, shown.mapping(), false, target.get()));
    }

    private List<String> columns() {
        ImportPreview shown = preview.get();
        return shown == null ? List.of() : shown.columns().stream().map(guess -> guess.column()).toList();
    }

    private void proposed(@Nullable Path path) {
        preview.set(null);
        failure.set("");
        badRows.set(null);
        onlyBad.set(false);
        target.set(Target.NEW_PROJECT);
        if (path == null) {
            asked.incrementAndGet();
            looking.set(false);
        } else {
            look(() -> DatasetImport.preview(path));
        }
    }

    private void correct(UnaryOperator<TableMapping> correction) {
        ask(correction, DatasetImport::previewAsStated);
    }

    private void findOut(UnaryOperator<TableMapping> correction) {
        ask(correction, DatasetImport::preview);
    }

    /// Looks with a corrected mapping, unless the correction changes nothing.
    private void ask(UnaryOperator<TableMapping> correction, Look how) {
        TableMapping draft = Optional.ofNullable(preview.get()).map(ImportPreview::draft).orElse(null);
        Path path = pathProperty().get();
        if (draft == null || path == null) {
            return;
        }
        TableMapping corrected = correction.apply(draft);
        if (!corrected.equals(draft)) {
            look(() -> how.at(path, corrected));
        }
    }

    /// A way of looking at a source.
    private interface Look {
        ImportPreview at(Path path, TableMapping mapping);
    }

    private void look(Supplier<ImportPreview> maker) {
        Path path = Objects.requireNonNull(pathProperty().get());
        int number = asked.incrementAndGet();
        looking.set(true);
        workspace.jobs().quietly(() -> {
            if (asked.get() != number) {
                return;
            }
            try {
                ImportPreview made = maker.get();
                workspace.jobs().onInterface(() -> show(number, made));
            } catch (ThawException reason) {
                boolean shownLog = ShownLogImport.isShownLogAlone(path);
                workspace.jobs().onInterface(() -> refuse(number, path, reason, shownLog));
            }
        });
    }

    private void show(int number, ImportPreview made) {
        if (asked.get() == number) {
            looking.set(false);
            failure.set("");
            preview.set(made);
            if (made.sample().badRows() == 0) {
                onlyBad.set(false);
            }
        }
    }

    /// A log of shown slots is no data to train on, but it has a page of its own.
    private void refuse(int number, Path path, ThawException reason, boolean shownLog) {
        if (asked.get() != number) {
            return;
        }
        looking.set(false);
        if (shownLog) {
            workspace.importData(path, false);
            cancel();
        } else {
            tell(reason);
        }
    }

    private void failed(@Nullable ThawException reason) {
        if (pathProperty().get() == null) {
            return;
        }
        badRows.set(reason instanceof BadRowsException asking ? asking : null);
        failure.set("");
        if (reason != null && badRows.get() == null) {
            tell(reason);
        }
    }

    private void tell(ThawException reason) {
        failure.set(Objects.requireNonNullElse(reason.getMessage(), ""));
    }

    private String whyNot() {
        ImportPreview shown = preview.get();
        if (pathProperty().get() == null) {
            return text("obstacle.noImport");
        }
        if (shown == null) {
            return looking.get() ? text("data.obstacle.looking") : text("data.obstacle.nothing");
        }
        if (!shown.problems().isEmpty()) {
            return ImportWords.problem(shown.problems().getFirst());
        }
        return looking.get() ? text("data.obstacle.looking") : targetObstacle(target.get());
    }

    /// Why data cannot go there; empty if it can.
    public String targetObstacle(Target wanted) {
        OpenProject open = workspace.project();
        if (wanted == Target.NEW_PROJECT) {
            return "";
        }
        if (open == null) {
            return text("obstacle.noProject");
        }
        return open.readOnlyReason().orElse(workspace.isTraining() ? text("data.obstacle.training") : "");
    }
}
