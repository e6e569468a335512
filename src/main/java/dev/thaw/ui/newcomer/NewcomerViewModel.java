package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.experiment.Advisor;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.experiment.ReasonSentences;
import dev.thaw.experiment.Recommendations;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.ThawException;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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
    /// From here on weight and share disagree enough to be told.
    private static final double TELLING_GAP = 0.1;
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
    private final ReadOnlyObjectWrapper<@Nullable Mix> mix = new ReadOnlyObjectWrapper<>();
    private final ReplayViewModel replay = new ReplayViewModel();
    /// Number of the item whose reasons are shown, or 0.
    private int explained;
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
    ///
    /// @param why  why it stands there, or null unless somebody asked
    /// @param next whether it is what the replayed newcomer chose next
    public record Recommended(Advice advice, Item item, @Nullable Why why, boolean next) {}

    /// How the towers took part in the whole ranking.
    ///
    /// @param contentWeight mean weight of the content tower over all candidates, `0…1`
    /// @param contentShare  its part of the scores' variance across them, `0…1`
    /// @param candidates    how many items were ranked
    public record Mix(double contentWeight, double contentShare, int candidates) {
        /// What both say together.
        public String sentence() {
            if (Math.abs(contentShare - contentWeight) < TELLING_GAP) {
                return text("newcomer.mix.sentence", Formats.count(candidates));
            }
            return text(contentShare > contentWeight ? "newcomer.mix.more" : "newcomer.mix.less",
                    Formats.percents(contentWeight).share(), Formats.percents(contentShare).share());
        }
    }

    public NewcomerViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(this::runChanged);
        workspace.rerankingProperty().subscribe((_, kept) -> reranked(kept));
        days.subscribe((_, _) -> ask());
        search.subscribe(this::find);
        replay.chosenProperty().subscribe((_, _) -> replayed());
        replay.stepProperty().subscribe((_, _) -> replayed());
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

    /// How the towers took part in what is shown; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable Mix> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    /// What happens to the ranking before it is shown, in words.
    public ObservableValue<String> rerankingText() {
        return workspace.rerankingProperty().map(kept -> kept.isOff()
                ? text("newcomer.recommended.sentence")
                : text("newcomer.recommended.reranked", Formats.plain(kept.lambda())));
    }

    /// Real newcomers, to be gone through step by step.
    public ReplayViewModel replay() {
        return replay;
    }

    /// Shows why a recommended item stands where it stands, or hides it again; one item at a time.
    public void toggleWhy(Item item) {
        explained = explained == item.number() ? 0 : item.number();
        ask();
    }

    /// The newcomer does something with an item; a replayed one leaves the path of what really happened.
    public void act(Item item) {
        EventType chosen = type.get();
        if (chosen != null) {
            replay.leave();
            steps.add(new Step(item, chosen));
            ask();
        }
    }

    /// Takes back the last thing; a replay goes a step back.
    public void undo() {
        if (replay.isOn()) {
            replay.back();
        } else if (!steps.isEmpty()) {
            steps.removeLast();
            ask();
        }
    }

    /// A new newcomer.
    public void reset() {
        replay.leave();
        explained = 0;
        steps.clear();
        days.set(0);
        ask();
    }

    private void runChanged(@Nullable RunResult result) {
        advisor.set(null);
        recommended.clear();
        mix.set(null);
        replay.start(List.of());
        OpenProject open = workspace.project();
        if (result == null || open == null || open.dataset() == null) {
            obstacle.set(text("newcomer.none"));
            return;
        }
        Dataset dataset = open.dataset();
        obstacle.set(text("newcomer.loading"));
        workspace.jobs().quietly(() -> {
            try {
                HybridWeights weights = open.file().weights(result.run()).orElse(null);
                if (weights == null || !result.provenance().dataSha256().equals(dataset.fingerprint())) {
                    refuse(result, text(weights == null ? "newcomer.noWeights" : "newcomer.otherData"));
                    return;
                }
                Advisor made = new Advisor(dataset, result, weights);
                EventType usual = made.usualType();
                List<NewcomerReplay> newcomers = made.newcomers();
                workspace.jobs().onInterface(() -> {
                    if (workspace.resultProperty().get() == result) {
                        start(made, dataset, usual, newcomers);
                    }
                });
            } catch (ThawException failure) {
                refuse(result, String.valueOf(failure.getMessage()));
                throw failure;
            }
        });
    }

    private void reranked(Reranking kept) {
        Advisor before = advisor.get();
        if (before != null) {
            advisor.set(before.with(kept));
            ask();
        }
    }

    private void refuse(RunResult result, String reason) {
        workspace.jobs().onInterface(() -> {
            if (workspace.resultProperty().get() == result) {
                obstacle.set(reason);
            }
        });
    }

    private void start(Advisor made, Dataset dataset, EventType usual, List<NewcomerReplay> newcomers) {
        steps.clear();
        replay.start(newcomers);
        types.setAll(dataset.eventTypes());
        type.set(usual);
        obstacle.set("");
        advisor.set(made.with(workspace.rerankingProperty().get()));
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
        DecisionPoint decision = decision(adviser);
        int[] next = nextItems();
        int wanted = explained;
        workspace.jobs().quietly(() -> {
            Recommendations found = adviser.recommend(decision, LENGTH);
            List<Recommended> top = found.items().stream()
                    .map(advice -> new Recommended(advice, item(advice.item()),
                            advice.item() == wanted ? why(adviser, decision, wanted) : null,
                            IntStream.of(next).anyMatch(chosen -> chosen == advice.item())))
                    .toList();
            workspace.jobs().onInterface(() -> answered(adviser, found, top));
        });
    }

    private Why why(Advisor adviser, DecisionPoint decision, int wanted) {
        return Why.of(adviser.explain(decision, wanted).getFirst(),
                new ReasonSentences(workspace.dataset().orElseThrow()));
    }

    private void answered(Advisor adviser, Recommendations found, List<Recommended> top) {
        asking = false;
        if (advisor.get() == adviser && !changedSince) {
            recommended.setAll(top);
            mix.set(new Mix(found.contentWeight(), found.contentShare(), found.candidates()));
            NewcomerReplay of = replay.chosenProperty().get();
            if (of != null) {
                replay.told(happened(of), found);
            }
        } else {
            ask();
        }
    }

    /// What the replayed newcomer did is shown as if somebody had clicked it.
    private void replayed() {
        NewcomerReplay of = replay.chosenProperty().get();
        if (of == null) {
            return;
        }
        DecisionPoint decision = of.before(replay.stepProperty().get());
        UserState person = decision.user();
        steps.setAll(IntStream.range(0, person.size())
                .mapToObj(k -> new Step(item(person.items()[k]), types.get(person.types()[k]))).toList());
        days.set(person.daysSinceSignup(decision.moment()));
        ask();
    }

    private List<Step> happened(NewcomerReplay of) {
        Dataset dataset = workspace.dataset().orElseThrow();
        return IntStream.of(of.rows(replay.stepProperty().get()))
                .mapToObj(row -> new Step(item(dataset.log().item(row)), types.get(dataset.log().type(row)))).toList();
    }

    private int[] nextItems() {
        NewcomerReplay of = replay.chosenProperty().get();
        return of == null ? new int[0] : happened(of).stream().mapToInt(step -> step.item().number()).toArray();
    }

    private DecisionPoint decision(Advisor adviser) {
        NewcomerReplay of = replay.chosenProperty().get();
        return of == null ? adviser.now(person(adviser)) : of.before(replay.stepProperty().get());
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
