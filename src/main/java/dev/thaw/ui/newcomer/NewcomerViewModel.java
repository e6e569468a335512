package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.Advisor;
import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.ThawException;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.newcomer.Question.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A person who signed up a while ago and did a few things, and what the selected run's hybrid shows them.
public final class NewcomerViewModel {
    private final Workspace workspace;
    private final Person person = new Person(this::personChanged);
    private final ItemFinder finder = new ItemFinder();
    private final ObservableList<Recommended> recommended = FXCollections.observableArrayList();
    private final ObservableList<EventType> types = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable EventType> type = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Advisor> advisor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(text("newcomer.none"));
    private final ReadOnlyObjectWrapper<@Nullable Mix> mix = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.EMPTY);
    private final ReplayViewModel replay = new ReplayViewModel();
    /// Rank of each listed item before the newcomer changed last.
    private Map<Integer, Integer> ranksBefore = Map.of();
    private int revision;
    /// Number of the item whose reasons are shown, or 0.
    private int explained;
    private boolean asking;
    private boolean changedSince;

    public NewcomerViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(this::runChanged);
        workspace.rerankingProperty().subscribe((_, kept) -> reranked(kept));
        person.daysProperty().subscribe((_, _) -> ask());
        replay.chosenProperty().subscribe((_, _) -> replayed());
        replay.stepProperty().subscribe((_, _) -> replayed());
    }

    /// Who it is: what they did and when they signed up.
    public Person person() {
        return person;
    }

    /// The items they can do something with.
    public ItemFinder finder() {
        return finder;
    }

    /// The top ten, best first.
    public ObservableList<Recommended> recommended() {
        return recommended;
    }

    /// The event types of the data.
    public ObservableList<EventType> types() {
        return types;
    }

    /// What the next click on an item means.
    public ObjectProperty<@Nullable EventType> typeProperty() {
        return type;
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

    /// How the weight went with what became known of the newcomer.
    public ReadOnlyObjectProperty<Trail> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /// What the mixer gave the newcomers the selected run judged, by history length; empty without a run.
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ObservableValue<List<MixerPoint>> usual() {
        return workspace.resultProperty().map(RunResult::mixer).orElse(List.of());
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
        act(List.of(item));
    }

    /// The newcomer begins with a taste: does something with several items of one category.
    public void begin(Starter starter) {
        act(starter.items());
    }

    private void act(List<Item> items) {
        EventType chosen = type.get();
        if (chosen != null) {
            replay.leave();
            person.act(items.stream().map(item -> new Step(item, chosen)).toList());
        }
    }

    /// As if the newcomer had never done that.
    ///
    /// @param place from 0, in what they did
    public void leaveOut(int place) {
        replay.leave();
        person.leaveOut(place);
    }

    /// Takes back the last change; a replay goes a step back.
    public void undo() {
        if (replay.isOn()) {
            replay.back();
        } else {
            person.undo();
        }
    }

    /// A new newcomer.
    public void reset() {
        replay.leave();
        explained = 0;
        ranksBefore = Map.of();
        revision++;
        trail.set(Trail.EMPTY);
        person.show(List.of(), 0);
        ask();
    }

    /// Whether there is something to take back.
    public ObservableValue<Boolean> canUndo() {
        return person.canUndoProperty()
                .or(replay.chosenProperty().isNotNull().and(replay.stepProperty().greaterThan(0)));
    }

    private void personChanged() {
        compareFromHere();
        ask();
    }

    /// What is listed now is what the next list is compared with.
    private void compareFromHere() {
        ranksBefore = recommended.stream()
                .collect(Collectors.toMap(entry -> entry.item().number(), entry -> entry.advice().rank()));
        revision++;
    }

    private void runChanged(@Nullable RunResult result) {
        advisor.set(null);
        recommended.clear();
        mix.set(null);
        trail.set(Trail.EMPTY);
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
                List<Item> items = IntStream.of(made.byDemand()).mapToObj(number -> Item.of(dataset, number)).toList();
                workspace.jobs().onInterface(() -> {
                    if (workspace.resultProperty().get() == result) {
                        start(made, dataset, usual, newcomers, items);
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

    private void start(Advisor made, Dataset dataset, EventType usual, List<NewcomerReplay> newcomers,
            List<Item> items) {
        replay.start(newcomers);
        types.setAll(dataset.eventTypes());
        type.set(usual);
        finder.searchIn(items);
        obstacle.set("");
        advisor.set(made.with(workspace.rerankingProperty().get()));
        reset();
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
        NewcomerReplay of = replay.chosenProperty().get();
        Question question = new Question(workspace.dataset().orElseThrow(), adviser, decision(adviser),
                of == null ? List.of() : happened(of), explained, ranksBefore, revision);
        workspace.jobs().quietly(() -> {
            Answer answer = question.answer();
            workspace.jobs().onInterface(() -> answered(question, answer));
        });
    }

    private void answered(Question question, Answer answer) {
        asking = false;
        if (advisor.get() != question.adviser() || changedSince) {
            ask();
            return;
        }
        recommended.setAll(answer.top());
        mix.set(answer.mix());
        if (!Double.isNaN(answer.found().contentWeight())) {
            trail.set(trail.get().to(new Trail.Point(answer.known(), answer.found().contentWeight())));
        }
        if (!question.happened().isEmpty()) {
            replay.told(question.happened(), answer.found());
        }
    }

    /// What the replayed newcomer did is shown as if somebody had clicked it.
    private void replayed() {
        NewcomerReplay of = replay.chosenProperty().get();
        if (of == null) {
            return;
        }
        Dataset dataset = workspace.dataset().orElseThrow();
        DecisionPoint decision = of.before(replay.stepProperty().get());
        UserState known = decision.user();
        compareFromHere();
        person.show(IntStream.range(0, known.size())
                .mapToObj(k -> new Step(Item.of(dataset, known.items()[k]), types.get(known.types()[k]))).toList(),
                known.daysSinceSignup(decision.moment()));
        ask();
    }

    private List<Step> happened(NewcomerReplay of) {
        Dataset dataset = workspace.dataset().orElseThrow();
        return IntStream.of(of.rows(replay.stepProperty().get()))
                .mapToObj(
                        row -> new Step(Item.of(dataset, dataset.log().item(row)), types.get(dataset.log().type(row))))
                .toList();
    }

    private DecisionPoint decision(Advisor adviser) {
        NewcomerReplay of = replay.chosenProperty().get();
        return of == null ? adviser.now(person.at(adviser.moment(), types)) : of.before(replay.stepProperty().get());
    }
}
