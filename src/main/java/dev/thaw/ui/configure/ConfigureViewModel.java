package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.experiment.ConfigDifference;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.Sweep;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import dev.thaw.ui.common.Jobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// An experiment's configuration while it is edited, and the sweep that several values of its fields make.
///
/// Every field reads its own text; together they give a sweep, mostly of one run, or a sentence that says what is wrong.
public final class ConfigureViewModel {
    private final ConfigurationSettings settings;
    private final ObservableList<EventWeightRow> weights = FXCollections.observableArrayList();
    private final IntegerProperty seeds = new SimpleIntegerProperty(1);
    private final TypeChoice relevant = new TypeChoice(this::refresh);
    private final TypeChoice conversion = new TypeChoice(this::refresh);
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyObjectWrapper<Sweep> sweep;
    private final ReadOnlyObjectWrapper<List<ExperimentConfig>> runs;
    private final ReadOnlyObjectWrapper<Set<String>> changed = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final EditHistory<Sweep> history = new EditHistory<>();
    private final ReadOnlyObjectWrapper<@Nullable ProtocolPreview> preview = new ReadOnlyObjectWrapper<>();
    private final LatestWork<Question, ProtocolPreview> lookAhead;
    private final ReadOnlyObjectWrapper<@Nullable Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /// What the protocol of a configuration means on some data.
    private record Question(Dataset dataset, ExperimentConfig config) {}

    /// @param jobs run the look ahead at the protocol
    public ConfigureViewModel(ExperimentConfig initial, Jobs jobs) {
        config = new ReadOnlyObjectWrapper<>(initial);
        sweep = new ReadOnlyObjectWrapper<>(Sweep.of(initial));
        runs = new ReadOnlyObjectWrapper<>(List.of(initial));
        lookAhead = new LatestWork<>(jobs, asked -> ProtocolPreview.of(asked.dataset(), asked.config()),
                this::tell);
        settings = new ConfigurationSettings(this::refresh);
        seeds.subscribe((_, _) -> refresh());
        show(Sweep.of(initial));
    }

    /// The fields but the event weights.
    public ConfigurationSettings settings() {
        return settings;
    }

    /// A weight for each type of the data, or for each type the configuration names while there is no data.
    public ObservableList<EventWeightRow> weights() {
        return weights;
    }

    /// With how many seeds each configuration is run: that of the configuration and the next ones.
    public IntegerProperty seedsProperty() {
        return seeds;
    }

    /// Which types count as relevant: derived from the data, or chosen.
    public TypeChoice relevant() {
        return relevant;
    }

    /// Which types are conversions: derived from the data, or chosen.
    public TypeChoice conversion() {
        return conversion;
    }

    /// The last configuration that held together; of a field with several values it has the last single one.
    public ReadOnlyObjectProperty<ExperimentConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /// The last sweep that held together; of one run where no field has several values.
    public ReadOnlyObjectProperty<Sweep> sweepProperty() {
        return sweep.getReadOnlyProperty();
    }

    /// What would be trained, in this order.
    public ReadOnlyObjectProperty<List<ExperimentConfig>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// Dotted keys whose value is not the default's.
    public ReadOnlyObjectProperty<Set<String>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// What keeps the fields from being a sweep; empty if nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the protocol means on this data; null without data and until it is known.
    public ReadOnlyObjectProperty<@Nullable ProtocolPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /// The data at hand, or null.
    public ReadOnlyObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /// Shows weights for exactly the types of this data.
    public void useDataset(@Nullable Dataset next) {
        dataset.set(next);
        show(sweep.get());
    }

    /// Shows another sweep; the one before can be brought back by [#undo()].
    public void use(Sweep next) {
        if (!next.equals(sweep.get())) {
            history.remember(sweep.get());
            show(next);
        }
    }

    /// Shows another configuration and forgets the history of changes, for another project.
    public void start(ExperimentConfig next) {
        history.forget();
        show(Sweep.of(next));
    }

    /// Takes a preset's model; the seeds, the event weights and the protocol stay those of this data.
    public void apply(Preset preset) {
        use(new Sweep(preset.over(config.get()), Map.of(), sweep.get().seeds()));
    }

    /// Gives a key another value, and that one only.
    ///
    /// @param key dotted path of `experiment.json`
    public void take(String key, JsonNode value) {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>(sweep.get().values());
        values.remove(key);
        use(new Sweep(ExperimentJson.with(config.get(), key, value), values,
                key.equals(settings.seed().key()) ? 1 : sweep.get().seeds()));
    }

    /// Gives a key the default's value.
    public void reset(String key) {
        JsonNode unlisted = JsonNodeFactory.instance.numberNode(EventWeights.UNLISTED);
        take(key, ExperimentJson.values(ExperimentConfig.DEFAULT).getOrDefault(key, unlisted));
    }

    /// All changes up to [#endStep()] are one step of [#undo()], as those of one drag of a slider are.
    public void beginStep() {
        history.begin();
    }

    public void endStep() {
        history.end();
    }

    public void undo() {
        history.undo(sweep.get()).ifPresent(this::show);
    }

    public void redo() {
        history.redo(sweep.get()).ifPresent(this::show);
    }

    private void show(Sweep next) {
        filling = true;
        Map<String, JsonNode> values = ExperimentJson.values(next.base());
        settings.all().forEach(field -> field.show(Objects.requireNonNull(values.get(field.key())),
                next.values().getOrDefault(field.key(), List.of())));
        seeds.set(next.seeds());
        List<EventType> types = typesOf(next.base());
        showWeights(types, next);
        relevant.show(types, next.base().evaluation().relevant());
        conversion.show(types, next.base().conversion());
        filling = false;
        problem.set(take(next));
    }

    private List<EventType> typesOf(ExperimentConfig shown) {
        Dataset data = dataset.get();
        return data == null ? shown.events().keySet().stream().map(EventType::new).toList() : data.eventTypes();
    }

    private void showWeights(List<EventType> types, Sweep next) {
        int[] counts = countsOf(types);
        boolean same = weights.size() == types.size();
        for (int type = 0; same && type < types.size(); type++) {
            same = weights.get(type).type().equals(types.get(type)) && weights.get(type).events() == counts[type];
        }
        if (!same) {
            weights.clear();
            for (int type = 0; type < types.size(); type++) {
                weights.add(new EventWeightRow(types.get(type), counts[type], EventWeights.UNLISTED, this::refresh));
            }
        }
        Map<EventType, Double> named = new LinkedHashMap<>();
        next.base().events().forEach((name, weight) -> named.put(new EventType(name), weight));
        weights.forEach(row -> row.weight().show(
                JsonNodeFactory.instance.numberNode(named.getOrDefault(row.type(), EventWeights.UNLISTED)),
                next.values().getOrDefault(row.weight().key(), List.of())));
    }

    private int[] countsOf(List<EventType> types) {
        int[] counts = new int[types.size()];
        Dataset data = dataset.get();
        if (data != null) {
            for (int row = 0; row < data.log().size(); row++) {
                counts[data.log().type(row)]++;
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
                Sweep next = assemble();
                if (!next.equals(sweep.get())) {
                    history.remember(sweep.get());
                }
                found = take(next);
            } catch (BadInputException refused) {
                found = Objects.requireNonNull(refused.getMessage());
            }
        }
        problem.set(found);
    }

    /// Makes a sweep the present one.
    ///
    /// @return what keeps it from being trained; empty if nothing
    private String take(Sweep next) {
        List<ExperimentConfig> configs;
        try {
            configs = next.configs();
        } catch (BadInputException refused) {
            return Objects.requireNonNull(refused.getMessage());
        }
        sweep.set(next);
        runs.set(configs);
        changed.set(ConfigDifference.between(ExperimentConfig.DEFAULT, next.base()).stream().map(ConfigDifference::key)
                .collect(Collectors.toUnmodifiableSet()));
        config.set(next.base());
        look();
        return configs.stream().map(this::problemOf).filter(found -> !found.isEmpty()).findFirst().orElse("");
    }

    /// Resolves the protocol in the background.
    private void look() {
        Dataset data = dataset.get();
        if (data == null) {
            lookAhead.forget();
            preview.set(null);
        } else {
            lookAhead.ask(new Question(data, config.get()));
        }
    }

    private void tell(ProtocolPreview seen) {
        preview.set(seen);
        relevant.showDerived(seen.relevant());
        conversion.showDerived(seen.conversion());
    }

    private String problemOf(ExperimentConfig candidate) {
        Map<EventType, Double> named = new LinkedHashMap<>();
        candidate.events().forEach((name, weight) -> named.put(new EventType(name), weight));
        if (!weights.isEmpty() && weights.stream()
                .noneMatch(row -> named.getOrDefault(row.type(), EventWeights.UNLISTED) > 0)) {
            return text("configure.problem.noPositive");
        }
        List<String> relevantTypes = candidate.evaluation().relevant();
        return relevantTypes != null && relevantTypes.isEmpty() ? text("configure.problem.noRelevant") : "";
    }

    private Sweep assemble() {
        ExperimentConfig before = config.get();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, List<JsonNode>> several = new LinkedHashMap<>();
        Stream.concat(settings.all().stream(), weights.stream().map(EventWeightRow::weight)).forEach(field -> {
            values.put(field.key(), field.json());
            if (!field.several().isEmpty()) {
                several.put(field.key(), field.several());
            }
        });
        // what is left out and stays at the weight of what is left out, stays left out
        weights.stream().filter(row -> row.weight().value() == EventWeights.UNLISTED)
                .filter(row -> before.events().keySet().stream().map(EventType::new).noneMatch(row.type()::equals))
                .forEach(row -> values.remove(row.weight().key()));
        values.put("conversion", texts(conversion.chosenTypes()));
        values.put("evaluation.relevant", texts(relevant.chosenTypes()));
        return new Sweep(ExperimentJson.with(before, values), several, seeds.get());
    }

    private static JsonNode texts(@Nullable List<String> texts) {
        if (texts == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
