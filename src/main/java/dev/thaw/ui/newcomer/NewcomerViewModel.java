package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.experiment.Advisor;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A person who signed up a while ago and did a few things, and what the selected run's hybrid shows them.
public final class NewcomerViewModel {
    private static final int LENGTH = 10;
    private static final int MOST_FOUND = 40;
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final Workspace workspace;
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<Recommended> recommended = FXCollections.observableArrayList();
    private final ObservableList<Item> found = FXCollections.observableArrayList();
    private final ObservableList<EventType> types = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable EventType> type = new SimpleObjectProperty<>();
    private final DoubleProperty days = new SimpleDoubleProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Advisor> advisor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(text("newcomer.none"));
    private boolean asking;
    private boolean changedSince;

    /// Something the newcomer did.
    public record Step(Item item, EventType type) {}

    /// An item as it is listed.
    ///
    /// @param number   item number
    /// @param category empty where there is none
    public record Item(int number, String title, String category) {}

    /// A recommended item with what each tower said.
    public record Recommended(Advice advice, Item item) {}

    public NewcomerViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(this::runChanged);
        days.subscribe((_, _) -> ask());
        search.subscribe(this::find);
    }

    /// What the newcomer did, oldest first.
    public ObservableList<Step> steps() {
        return steps;
    }

    /// The top ten, best first.
    public ObservableList<Recommended> recommended() {
        return recommended;
    }

    /// Items whose title or category holds what is searched for.
    public ObservableList<Item> found() {
        return found;
    }

    /// The event types of the data.
    public ObservableList<EventType> types() {
        return types;
    }

    /// What the next click on an item means.
    public ObjectProperty<@Nullable EventType> typeProperty() {
        return type;
    }

    /// Days since the newcomer signed up.
    public DoubleProperty daysProperty() {
        return days;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// Why nothing can be recommended; empty if it can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Whether the obstacle goes away by itself.
    public boolean isLoading() {
        return obstacle.get().equals(text("newcomer.loading"));
    }

    /// The hybrid that recommends; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Advisor> advisorProperty() {
        return advisor.getReadOnlyProperty();
    }

    /// Mean weight of the content tower over the items shown, `0…1`; `NaN` while nothing is.
    public ObservableValue<Number> contentWeight() {
        return Bindings.createDoubleBinding(() -> recommended.stream()
                .mapToDouble(entry -> entry.advice().contentWeight()).average().orElse(Double.NaN), recommended);
    }

    /// The newcomer does something with an item.
    public void act(Item item) {
        EventType chosen = type.get();
        if (chosen != null) {
            steps.add(new Step(item, chosen));
            ask();
        }
    }

    /// Takes back the last thing.
    public void undo() {
        if (!steps.isEmpty()) {
            steps.removeLast();
            ask();
        }
    }

    /// A new newcomer.
    public void reset() {
        steps.clear();
        days.set(0);
        ask();
    }

    /// Why an item stands where it stands, in a sentence.
    static String reason(Recommended entry) {
        Advice advice = entry.advice();
        double fromContent = advice.contentWeight() * advice.content();
        double fromBehaviour = (1 - advice.contentWeight()) * advice.collaborative();
        String key = fromContent >= fromBehaviour ? "newcomer.why.content" : "newcomer.why.behaviour";
        return text(key, Formats.score(fromContent), Formats.score(fromBehaviour),
                Formats.percent(advice.contentWeight()));
    }

    private void runChanged(@Nullable RunResult result) {
        advisor.set(null);
        recommended.clear();
        OpenProject open = workspace.project();
        if (result == null || open == null || open.dataset() == null) {
            obstacle.set(text("newcomer.none"));
            return;
        }
        Dataset dataset = open.dataset();
        obstacle.set(text("newcomer.loading"));
        workspace.jobs().quietly(() -> {
            HybridWeights weights = open.file().weights(result.run()).orElse(null);
            if (weights == null || !result.provenance().dataSha256().equals(dataset.fingerprint())) {
                workspace.jobs().onInterface(() -> obstacle
                        .set(text(weights == null ? "newcomer.noWeights" : "newcomer.otherData")));
                return;
            }
            Advisor made = new Advisor(dataset, result, weights);
            EventType usual = made.usualType();
            workspace.jobs().onInterface(() -> {
                if (workspace.resultProperty().get() == result) {
                    start(made, dataset, usual);
                }
            });
        });
    }

    private void start(Advisor made, Dataset dataset, EventType usual) {
        steps.clear();
        types.setAll(dataset.eventTypes());
        type.set(usual);
        obstacle.set("");
        advisor.set(made);
        find(search.get());
        ask();
    }

    /// Asks for the top ten in the background; of several changes in a row only the last is answered.
    private void ask() {
        Advisor adviser = advisor.get();
        if (adviser == null) {
            return;
        }
        if (asking) {
            changedSince = true;
            return;
        }
        asking = true;
        changedSince = false;
        UserState person = person(adviser);
        workspace.jobs().quietly(() -> {
            List<Recommended> top = adviser.recommend(adviser.now(person), LENGTH).items().stream()
                    .map(advice -> new Recommended(advice, item(advice.item()))).toList();
            workspace.jobs().onInterface(() -> answered(adviser, top));
        });
    }

    private void answered(Advisor adviser, List<Recommended> top) {
        asking = false;
        if (advisor.get() == adviser && !changedSince) {
            recommended.setAll(top);
        } else {
            ask();
        }
    }

    private UserState person(Advisor adviser) {
        long moment = adviser.moment();
        int known = steps.size();
        int[] items = steps.stream().mapToInt(step -> step.item().number()).toArray();
        int[] kinds = steps.stream().mapToInt(step -> types.indexOf(step.type())).toArray();
        long[] times = IntStream.range(0, known).mapToLong(k -> moment - known + k).toArray();
        long signup = moment - known - Math.round(days.get()) * MILLIS_PER_DAY;
        return new UserState(items, kinds, times, signup, Map.of());
    }

    private void find(String typed) {
        List<Item> matching = new ArrayList<>();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        workspace.dataset().ifPresent(dataset -> {
            for (int number = 1; number < dataset.items().size() && matching.size() < MOST_FOUND; number++) {
                Item item = item(number);
                if (item.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || item.category().toLowerCase(Locale.ROOT).contains(wanted)) {
                    matching.add(item);
                }
            }
        });
        found.setAll(matching);
    }

    private Item item(int number) {
        Dataset dataset = workspace.dataset().orElseThrow();
        String category = dataset.items().category(number);
        return new Item(number, dataset.items().title(number), category == null ? "" : category);
    }
}
