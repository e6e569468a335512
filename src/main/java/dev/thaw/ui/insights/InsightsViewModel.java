package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.LinkedPointer;
import dev.thaw.ui.common.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// What the Insights screen shows of the selected run: its figures, cut to the chosen history lengths, and its words.
public final class InsightsViewModel {
    private static final int DIGITS_SHOWN = 12;

    private final Workspace workspace;
    private final Map<Slot, ObjectProperty<FigureName>> chosen = new EnumMap<>(Slot.class);
    private final Map<Slot, ReadOnlyObjectWrapper<@Nullable Figure>> figures = new EnumMap<>(Slot.class);
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final HistoryRange range = new HistoryRange();
    private final LinkedPointer pointer = new LinkedPointer();
    private final FilteredList<RunSummary> finished;
    private final TradeoffViewModel tradeoff;
    private final ObservableList<String> attributes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> attribute = new SimpleObjectProperty<>();
    private final MoreViewsModel moreViews;
    private final MoreViewsModel developmentViews;
    private final ObservableValue<String> developmentSentence;
    private final ArticlesWayViewModel articlesWay;
    private final MicroscopeViewModel microscope;
    private final AuditViewModel audit;

    public InsightsViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.finished = new FilteredList<>(workspace.runs(), run -> run.state() == RunState.FINISHED);
        this.tradeoff = new TradeoffViewModel(workspace);
        this.moreViews = new MoreViewsModel(workspace.resultProperty(), FurtherView.MORE,
                tradeoff.lambdaProperty());
        this.developmentViews = new MoreViewsModel(workspace.resultProperty(), FurtherView.OF_DEVELOPMENT,
                tradeoff.lambdaProperty());
        this.developmentSentence = workspace.resultProperty()
                .map(result -> result == null
                        ? ""
                        : Findings.development(result).map(Finding::sentence).orElse(""))
                .orElse("");
        this.articlesWay = new ArticlesWayViewModel(workspace);
        this.microscope = new MicroscopeViewModel(workspace);
        this.audit = new AuditViewModel(workspace);
        workspace.resultProperty().subscribe(this::newResult);
        for (Slot slot : Slot.values()) {
            ObjectProperty<FigureName> name = new SimpleObjectProperty<>(slot.figures().getFirst());
            ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();
            figure.bind(Bindings.createObjectBinding(() -> figure(name.get()), name, workspace.resultProperty(),
                    articlesWay.overlayProperty(), attribute, range.lengths(), range.shortestProperty(),
                    range.longestProperty()));
            chosen.put(slot, name);
            figures.put(slot, figure);
        }
    }

    /// The runs that have something to show.
    public ObservableList<RunSummary> finishedRuns() {
        return finished;
    }

    public ObjectProperty<@Nullable String> selectedRunProperty() {
        return workspace.selectedRunProperty();
    }

    /// What the selected run found out; null while there is none or it is being read.
    public ReadOnlyObjectProperty<@Nullable RunResult> resultProperty() {
        return workspace.resultProperty();
    }

    /// Which of its figures a place shows.
    ObjectProperty<FigureName> chosenProperty(Slot slot) {
        return Objects.requireNonNull(chosen.get(slot));
    }

    /// The figure a place shows; null while there is no result.
    ReadOnlyObjectProperty<@Nullable Figure> figureProperty(Slot slot) {
        return Objects.requireNonNull(figures.get(slot)).getReadOnlyProperty();
    }

    /// The attributes of users by which the result compares conversions.
    ObservableList<String> attributes() {
        return attributes;
    }

    /// By which of them the figure of conversions by attribute compares; null where there is none.
    ObjectProperty<@Nullable String> attributeProperty() {
        return attribute;
    }

    /// The same experiment trained the article's way, to be laid over the mixer's chart.
    public ArticlesWayViewModel articlesWay() {
        return articlesWay;
    }

    /// The decisions behind a point.
    public MicroscopeViewModel microscope() {
        return microscope;
    }

    /// Whether the selected run was checked for leaks.
    public AuditViewModel audit() {
        return audit;
    }

    /// Labels of the series that are hidden, in all charts.
    public ObservableSet<String> hidden() {
        return hidden;
    }

    /// What variety costs, and how much of it is wanted.
    public TradeoffViewModel tradeoff() {
        return tradeoff;
    }

    /// What is shown below the dashboard.
    public MoreViewsModel moreViews() {
        return moreViews;
    }

    /// What does not decide, in a fold of its own.
    public MoreViewsModel developmentViews() {
        return developmentViews;
    }

    /// Why it does not, by the selected run's numbers; empty where it has none.
    public ObservableValue<String> developmentSentence() {
        return developmentSentence;
    }

    /// Which history lengths are shown.
    public HistoryRange range() {
        return range;
    }

    /// Where one looks, in all charts.
    public LinkedPointer pointer() {
        return pointer;
    }

    /// Shows a figure in the place that can, and opens the fold around it; nothing where the run does not have it.
    Optional<Place> reveal(FigureName name) {
        Optional<Place> place = Place.of(name);
        place.ifPresent(found -> {
            switch (found) {
                case Slot slot -> chosenProperty(slot).set(name);
                case FurtherView view -> fold(view).reveal(view, name);
            }
        });
        return place.filter(found -> found instanceof Slot
                || found instanceof FurtherView view && fold(view).present().contains(view));
    }

    /// The fold that a view belongs to.
    private MoreViewsModel fold(FurtherView view) {
        return FurtherView.OF_DEVELOPMENT.contains(view) ? developmentViews : moreViews;
    }

    /// Every figure of the selected run that has anything to show; none while there is no result.
    List<Figure> allFigures() {
        RunResult result = resultProperty().get();
        return result == null ? List.of() : Figures.all(result).stream().filter(figure -> !figure.isEmpty()).toList();
    }

    /// Which run is shown, on what and whom, in a line.
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ObservableValue<String> sentence() {
        return resultProperty().map(result -> text("insights.sentence", result.provenance().configuration().name(),
                result.provenance().dataName(), Formats.count(result.cohort().size()))).orElse("");
    }

    /// Enough to do a run again, in a line.
    static String provenance(RunResult result) {
        Provenance provenance = result.provenance();
        return text("insights.provenance", result.run(), provenance.dataName(),
                provenance.dataSha256().substring(0, Math.min(DIGITS_SHOWN, provenance.dataSha256().length())),
                String.valueOf(provenance.seed()), provenance.thaw(), provenance.tensorflow(), provenance.java(),
                provenance.os());
    }

    /// Whether a note tells of a leak; with several origins it names the origin before.
    static boolean warns(String note, RunResult result) {
        return result.leaks().stream().anyMatch(leak -> note.endsWith(leak.detail()));
    }

    private void newResult(@Nullable RunResult result) {
        List<String> compared = result == null ? List.of() : Figures.conversionAttributes(result);
        String before = attribute.get();
        attributes.setAll(compared);
        attribute.set(before != null && compared.contains(before) || compared.isEmpty() ? before : compared.getFirst());
        range.offer(result == null ? List.of() : result.cohort().revealed());
    }

    private @Nullable Figure figure(FigureName name) {
        RunResult result = resultProperty().get();
        if (result == null) {
            return null;
        }
        String by = attribute.get();
        if (name == FigureName.TTFC_BY_ATTRIBUTE && by != null && attributes.contains(by)) {
            return Figures.byAttribute(result, by);
        }
        ArticleComparison overlay = articlesWay.overlayProperty().get();
        Figure whole = overlay == null || overlay.shown() != result
                ? Figures.of(name, result)
                : Figures.withArticle(name, overlay);
        return range.cut(whole);
    }
}
