package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.ShownLogImport;
import dev.thaw.evaluate.clicks.LogFacts;
import dev.thaw.evaluate.clicks.PolicyComparison;
import dev.thaw.evaluate.clicks.PolicyEstimate;
import dev.thaw.failure.ThawException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.PolicyFigures;
import dev.thaw.figure.finding.PolicyFindings;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A log of shown slots that was opened where data is expected: its facts, and another policy estimated from it.
public final class ShownLogViewModel {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> sentences = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable Path path;

    public ShownLogViewModel(Workspace workspace, FileChoosers choosers) {
        this.workspace = workspace;
        this.choosers = choosers;
        workspace.openingFailureProperty().subscribe(this::failed);
    }

    /// Whether there is such a log.
    ReadOnlyBooleanProperty isShownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the log, or the comparison, says.
    ObservableList<String> sentences() {
        return sentences;
    }

    /// The comparison; null while there is none.
    ReadOnlyObjectProperty<@Nullable Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /// Why the last comparison failed; empty if it did not.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Asks for another policy's log and estimates that policy from this one's.
    public void compare() {
        choosers.dataFolder().ifPresent(this::compare);
    }

    /// Estimates the policy of another log from this one.
    public void compare(Path target) {
        Path log = Objects.requireNonNull(path, "no log is open");
        failure.set("");
        workspace.jobs().load(text("data.shown.comparing"), context -> {
            Dataset logged = ShownLogImport.read(log, false, context.phase(0, 0.1));
            Dataset other = ShownLogImport.read(target, false, context.phase(0.1, 0.2));
            return PolicyComparison.of(logged, other, null, context.phase(0.2, 1));
        }, this::show, this::tell);
    }

    private void failed(@Nullable ThawException reason) {
        shown.set(false);
        sentences.clear();
        figure.set(null);
        failure.set("");
        path = reason == null ? null : workspace.failedImport().orElse(null);
        Path tried = path;
        if (tried == null) {
            return;
        }
        workspace.jobs().quietly(() -> {
            if (ShownLogImport.isShownLogAlone(tried)) {
                workspace.jobs().onInterface(() -> read(tried));
            }
        });
    }

    private void read(Path log) {
        if (!log.equals(path)) {
            return;
        }
        shown.set(true);
        workspace.jobs().load(text("data.shown.reading"), context -> LogFacts
                .of(ShownLogImport.read(log, false, context.phase(0, 0.3)), context.phase(0.3, 1)), facts -> {
                    if (log.equals(path)) {
                        sentences.setAll(PolicyFindings.of(facts));
                    }
                }, this::tell);
    }

    private void show(PolicyEstimate estimate) {
        sentences.setAll(List.copyOf(PolicyFindings.of(estimate)));
        figure.set(PolicyFigures.of(estimate));
    }

    private void tell(ThawException reason) {
        failure.set(Objects.requireNonNullElse(reason.getMessage(), ""));
    }
}
