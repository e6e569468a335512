package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.finding.Findings;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What variety costs the selected run: a λ that is tried, what it changes, and whether it is kept.
///
/// Trying changes what is marked and said; only keeping changes what newcomers are shown.
public final class TradeoffViewModel {
    private final Workspace workspace;
    private final DoubleProperty lambda = new SimpleDoubleProperty(1);
    /// What was kept before the last keeping; null where there is nothing to take back.
    private final ObjectProperty<@Nullable Reranking> before = new SimpleObjectProperty<>();

    TradeoffViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(this::newResult);
    }

    /// The λ that is tried: always one of those the run was examined with, whatever is set.
    public DoubleProperty lambdaProperty() {
        return lambda;
    }

    /// Tries the examined λ that is nearest.
    void attempt(double wanted) {
        lambda.set(examined().stream()
                .min((one, other) -> Double.compare(Math.abs(one - wanted), Math.abs(other - wanted))).orElse(1.0));
    }

    /// What the tried λ changes, in a sentence; empty where it was not examined.
    public ObservableValue<String> sentence() {
        return Bindings.createStringBinding(() -> {
            RunResult run = workspace.resultProperty().get();
            return run == null ? "" : Findings.reranked(run, lambda.get());
        }, lambda, workspace.resultProperty());
    }

    /// What newcomers are shown now, in a sentence.
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ObservableValue<String> kept() {
        return workspace.rerankingProperty().map(reranking -> reranking.isOff()
                ? text("insights.tradeoff.off")
                : text("insights.tradeoff.on", Formats.plain(reranking.lambda())));
    }

    /// Why the tried λ cannot be kept; empty if it can.
    public ObservableValue<String> obstacle() {
        return Bindings.createStringBinding(() -> {
            OpenProject open = workspace.project();
            if (open != null && open.readOnlyReason().isPresent()) {
                return open.readOnlyReason().get();
            }
            return workspace.rerankingProperty().get().lambda() == lambda.get()
                    ? text("insights.tradeoff.keep.already")
                    : "";
        }, lambda, workspace.rerankingProperty(), workspace.projectProperty());
    }

    /// From now on newcomers are shown this run's lists re-ranked by the tried λ.
    void keep() {
        Reranking now = workspace.rerankingProperty().get();
        workspace.keepReranking(new Reranking(lambda.get()));
        before.set(now);
    }

    /// Whether there is a keeping to take back.
    public ObservableValue<Boolean> canUndo() {
        return before.isNotNull();
    }

    /// Takes the last keeping back.
    void undo() {
        Reranking back = before.get();
        if (back != null) {
            before.set(null);
            workspace.keepReranking(back);
            attempt(back.lambda());
        }
    }

    private void newResult(@Nullable RunResult run) {
        before.set(null);
        if (run != null) {
            attempt(workspace.rerankingProperty().get().lambda());
        }
    }

    private List<Double> examined() {
        RunResult run = workspace.resultProperty().get();
        return run == null
                ? List.of()
                : run.views().tradeoff().stream().map(point -> point.lambda()).distinct().toList();
    }
}
