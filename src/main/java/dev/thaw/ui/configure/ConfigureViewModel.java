package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Preset;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.baseline.BaselineOptions;
import dev.thaw.recommend.hybrid.HybridSettings.Collaborative;
import dev.thaw.recommend.hybrid.HybridSettings.Content;
import dev.thaw.recommend.hybrid.HybridSettings.Mixer;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.hybrid.HybridSettings.Training;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.NegativeSettings;
import dev.thaw.ui.common.Jobs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// An experiment's configuration while it is edited.
///
/// Every setting reads its own text; together they give a configuration or a sentence that says what is wrong.
public final class ConfigureViewModel {
    private static final int MOST_UNDO = 100;

    private final Jobs jobs;
    private final ConfigurationSettings settings;
    private final ObservableList<EventWeightRow> weights = FXCollections.observableArrayList();
    private final ObjectProperty<NegativeSettings.Strategy> strategy = new SimpleObjectProperty<>();
    private final ObjectProperty<MixerTraining> mixerTraining = new SimpleObjectProperty<>();
    private final BooleanProperty excludeSeen = new SimpleBooleanProperty();
    private final BooleanProperty pure = new SimpleBooleanProperty();
    private final BooleanProperty itemCount = new SimpleBooleanProperty();
    private final TypeChoice relevant = new TypeChoice(this::refresh);
    private final TypeChoice conversion = new TypeChoice(this::refresh);
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Deque<ExperimentConfig> undone = new ArrayDeque<>();
    private final Deque<ExperimentConfig> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable ProtocolPreview> preview = new ReadOnlyObjectWrapper<>();
    private @Nullable Dataset dataset;
    private boolean filling;
    private boolean looking;

    /// @param jobs run the look ahead at the protocol
    public ConfigureViewModel(ExperimentConfig initial, Jobs jobs) {
        this.jobs = jobs;
        config = new ReadOnlyObjectWrapper<>(initial);
        settings = new ConfigurationSettings(this::refresh);
        strategy.subscribe((_, _) -> refresh());
        mixerTraining.subscribe((_, _) -> refresh());
        excludeSeen.subscribe((_, _) -> refresh());
        pure.subscribe((_, _) -> refresh());
        itemCount.subscribe((_, _) -> refresh());
        show(initial);
    }

    /// The numbers and texts.
    public ConfigurationSettings settings() {
        return settings;
    }

    /// A weight for each type of the data, or for each type the configuration names while there is no data.
    public ObservableList<EventWeightRow> weights() {
        return weights;
    }

    public ObjectProperty<NegativeSettings.Strategy> strategyProperty() {
        return strategy;
    }

    public ObjectProperty<MixerTraining> mixerTrainingProperty() {
        return mixerTraining;
    }

    public BooleanProperty pureProperty() {
        return pure;
    }

    public BooleanProperty itemCountProperty() {
        return itemCount;
    }

    public BooleanProperty excludeSeenProperty() {
        return excludeSeen;
    }

    /// Which types count as relevant: derived from the data, or chosen.
    public TypeChoice relevant() {
        return relevant;
    }

    /// Which types are conversions: derived from the data, or chosen.
    public TypeChoice conversion() {
        return conversion;
    }

    /// The last configuration that held together.
    public ReadOnlyObjectProperty<ExperimentConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /// What keeps the settings from being a configuration; empty if nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the protocol means on this data; null without data and until it is known.
    public ReadOnlyObjectProperty<@Nullable ProtocolPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Shows weights for exactly the types of this data.
    public void useDataset(@Nullable Dataset next) {
        dataset = next;
        show(config.get());
    }

    /// Shows another configuration; the one before can be brought back by [#undo()].
    public void use(ExperimentConfig next) {
        if (!next.equals(config.get())) {
            remember(config.get());
            show(next);
        }
    }

    /// Shows another configuration and forgets the history of changes, for another project.
    public void start(ExperimentConfig next) {
        done.clear();
        undone.clear();
        show(next);
    }

    /// Takes a preset's model; the seed, the event weights and the protocol stay those of this data.
    public void apply(Preset preset) {
        ExperimentConfig now = config.get();
        ExperimentConfig model = preset.config();
        use(new ExperimentConfig(model.name(), now.seed(), model.window(), now.events(), now.conversion(),
                model.negatives(), model.content(), model.collaborative(), model.mixer(), model.training(),
                now.evaluation(), now.baselines(), now.rerank()));
    }

    public void undo() {
        if (!done.isEmpty()) {
            undone.push(config.get());
            show(done.pop());
        }
    }

    public void redo() {
        if (!undone.isEmpty()) {
            done.push(config.get());
            show(undone.pop());
        }
    }

    /// What this would take on the data at hand; empty without data.
    public Optional<CostEstimate> cost() {
        return dataset == null ? Optional.empty() : CostEstimate.of(dataset, config.get());
    }

    private void show(ExperimentConfig next) {
        filling = true;
        settings.show(next);
        strategy.set(next.negatives().strategy());
        mixerTraining.set(next.mixer().training());
        excludeSeen.set(next.evaluation().excludeSeen());
        pure.set(next.content().pure());
        itemCount.set(next.mixer().itemCount());
        List<EventType> types = dataset == null
                ? next.events().keySet().stream().map(EventType::new).toList()
                : dataset.eventTypes();
        Map<EventType, Double> named = new LinkedHashMap<>();
        next.events().forEach((name, weight) -> named.put(new EventType(name), weight));
        int[] counts = countsOf(types);
        weights.clear();
        for (int type = 0; type < types.size(); type++) {
            EventType name = types.get(type);
            weights.add(new EventWeightRow(name, counts[type], named.getOrDefault(name, EventWeights.UNLISTED),
                    this::refresh));
        }
        relevant.show(types, next.evaluation().relevant());
        conversion.show(types, next.conversion());
        filling = false;
        config.set(next);
        problem.set(problemOf(next));
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
        lookAhead();
    }

    private int[] countsOf(List<EventType> types) {
        int[] counts = new int[types.size()];
        if (dataset != null) {
            for (int row = 0; row < dataset.log().size(); row++) {
                counts[dataset.log().type(row)]++;
            }
        }
        return counts;
    }

    private void refresh() {
        if (filling) {
            return;
        }
        String found = settings.firstProblem();
        for (EventWeightRow row : weights) {
            if (found.isEmpty() && !row.weight().isValid()) {
                found = text("configure.problem.weight", row.type().name(), row.weight().problemProperty().get());
            }
        }
        if (found.isEmpty()) {
            try {
                ExperimentConfig next = assemble();
                found = problemOf(next);
                if (!next.equals(config.get())) {
                    remember(config.get());
                    config.set(next);
                    lookAhead();
                }
            } catch (BadInputException refused) {
                found = Objects.requireNonNull(refused.getMessage());
            }
        }
        problem.set(found);
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }

    /// Resolves the protocol in the background; of several changes in a row only the last is looked at.
    private void lookAhead() {
        Dataset data = dataset;
        if (data == null || looking) {
            if (data == null) {
                preview.set(null);
            }
            return;
        }
        looking = true;
        ExperimentConfig now = config.get();
        jobs.quietly(() -> {
            ProtocolPreview seen = ProtocolPreview.of(data, now);
            jobs.onInterface(() -> show(seen, data, now));
        });
    }

    private void show(ProtocolPreview seen, Dataset data, ExperimentConfig of) {
        looking = false;
        if (data != dataset || !of.equals(config.get())) {
            lookAhead();
            return;
        }
        preview.set(seen);
        relevant.showDerived(seen.relevant());
        conversion.showDerived(seen.conversion());
    }

    private void remember(ExperimentConfig before) {
        undone.clear();
        done.push(before);
        if (done.size() > MOST_UNDO) {
            done.removeLast();
        }
    }

    private String problemOf(ExperimentConfig candidate) {
        if (!weights.isEmpty() && weights.stream().noneMatch(row -> row.weight().value() > 0)) {
            return text("configure.problem.noPositive");
        }
        List<String> relevantTypes = candidate.evaluation().relevant();
        return relevantTypes != null && relevantTypes.isEmpty() ? text("configure.problem.noRelevant") : "";
    }

    private ExperimentConfig assemble() {
        ExperimentConfig before = config.get();
        Map<String, Double> events = new LinkedHashMap<>();
        Map<EventType, Double> edited = new LinkedHashMap<>();
        weights.forEach(row -> edited.put(row.type(), row.weight().value()));
        before.events().forEach((name, weight) -> {
            Double now = edited.remove(new EventType(name));
            events.put(name, now == null ? weight : now);
        });
        edited.forEach((type, weight) -> {
            if (weight != EventWeights.UNLISTED) {
                events.put(type.name(), weight);
            }
        });
        SplitPoint splitAt = settings.splitAt().value();
        return new ExperimentConfig(settings.name().value(), settings.seed().value(),
                new ExperimentConfig.Window(settings.windowDays().value()), events, conversion.chosenTypes(),
                new NegativeSettings(settings.ratio().value(), strategy.get()),
                new Content(settings.contentSize().value(), settings.hiddenUnits().value(),
                        settings.contentL2().value(), pure.get()),
                new Collaborative(settings.collaborativeSize().value(), settings.collaborativeL2().value()),
                new Mixer(settings.mixerUnits().value(), settings.dropout().value(), mixerTraining.get(),
                        itemCount.get()),
                new Training(settings.epochs().value(), settings.batchSize().value(),
                        settings.learningRate().value()),
                new ExperimentConfig.Evaluation(splitAt, settings.minEvents().value(), settings.revealed().value(),
                        settings.horizon().value(), relevant.chosenTypes(), excludeSeen.get(),
                        settings.origins().value(), settings.retrainEveryWeeks().value()),
                new BaselineOptions(settings.easeLambda().value(), settings.recentWindow().value(),
                        settings.mixConstant().value()),
                new Reranking(settings.rerankLambda().value()));
    }
}
