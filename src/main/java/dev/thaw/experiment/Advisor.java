package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.Protocol;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.Explanation;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.ItemLikeness;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.EventWeights;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Recommends with the hybrid of a finished run: as of the end of the data, when everything in the log is known, or as
/// of a moment in the life of a newcomer the run judged.
///
/// What a person was shown before decides nothing; what the person interacted with is left out, unless the run's
/// configuration keeps it.
public final class Advisor {
    private final Dataset dataset;
    private final HybridRecommender hybrid;
    private final EventWeights weights;
    private final ExperimentConfig config;
    private final CatalogTimeline timeline;
    private final CatalogState catalog;
    private final int[][] rowsByUser;
    private final ItemLikeness likeness;
    private final Reranking reranking;

    /// An adviser whose lists are re-ranked as the run's were.
    ///
    /// @throws dev.thaw.failure.BadInputException if the weights were trained on other data
    public Advisor(Dataset dataset, RunResult run, HybridWeights trained) {
        this(dataset, run, trained, run.provenance().configuration().rerank());
    }

    /// @param reranking what every list goes through before it is shown
    /// @throws dev.thaw.failure.BadInputException if the weights were trained on other data
    public Advisor(Dataset dataset, RunResult run, HybridWeights trained, Reranking reranking) {
        trained.requireFits(dataset);
        this.config = run.provenance().configuration();
        this.dataset = dataset;
        this.hybrid = HybridRecommender.of(trained);
        this.weights = EventWeights.of(dataset, config.events());
        this.timeline = CatalogTimeline.of(dataset, dataset.log(), weights, relevant(dataset, run));
        this.catalog = timeline.at(end(dataset));
        this.rowsByUser = dataset.log().rowsByUser(dataset.users().size());
        this.likeness = ItemLikeness.of(dataset.items());
        this.reranking = reranking;
    }

    private Advisor(Advisor other, Reranking reranking) {
        this.config = other.config;
        this.dataset = other.dataset;
        this.hybrid = other.hybrid;
        this.weights = other.weights;
        this.timeline = other.timeline;
        this.catalog = other.catalog;
        this.rowsByUser = other.rowsByUser;
        this.likeness = other.likeness;
        this.reranking = reranking;
    }

    /// The same adviser with another re-ranking.
    public Advisor with(Reranking next) {
        return new Advisor(this, next);
    }

    /// What every list goes through before it is shown.
    public Reranking reranking() {
        return reranking;
    }

    /// One recommended item.
    ///
    /// @param rank          from 1, in the list shown; re-ranked, a lower score may stand above a higher one
    /// @param item          item number
    /// @param score         `contentWeight · content + (1 − contentWeight) · collaborative`
    /// @param contentWeight the mixer's weight of the content tower for this item, `0…1`
    /// @param content       the content tower's standardised score
    /// @param collaborative the collaborative tower's standardised score
    public record Advice(int rank, int item, double score, double contentWeight, double content,
            double collaborative) {}

    /// The moment of a decision about somebody as they stand now: just after the last event, epoch milliseconds.
    public long moment() {
        return catalog.moment();
    }

    /// A user of the data with all that is known of them.
    ///
    /// @param user user number
    public UserState user(int user) {
        return UserState.of(dataset, user, rowsByUser[user]);
    }

    /// A newcomer who has just done this.
    ///
    /// @param items item numbers, in the order of the events
    /// @param types their event types, indexes into the data set's
    public UserState newcomer(int[] items, int[] types) {
        long[] timestamps = IntStream.range(0, items.length).mapToLong(_ -> moment() - 1).toArray();
        return new UserState(items, types, timestamps, null, Map.of());
    }

    /// How many interactions the mixer counts of a person: those of positive weight.
    public int interactions(UserState person) {
        return (int) IntStream.of(person.types()).filter(weights::isPositive).count();
    }

    /// Item numbers by how many interactions of positive weight they have had, the most first; ties by number.
    public int[] byDemand() {
        return IntStream.range(1, dataset.items().size()).boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -catalog.positive().count(item))
                        .thenComparingInt(item -> item))
                .mapToInt(Integer::intValue).toArray();
    }

    /// The type an event takes that is given without one: the most frequent of positive weight.
    public EventType usualType() {
        InteractionLog log = dataset.log();
        int[] counts = new int[dataset.eventTypes().size()];
        for (int row = 0; row < log.size(); row++) {
            if (weights.isPositive(log.type(row))) {
                counts[log.type(row)]++;
            }
        }
        int usual = IntStream.range(0, counts.length).reduce(0, (a, b) -> counts[b] > counts[a] ? b : a);
        return dataset.eventTypes().get(usual);
    }

    /// The decision about a person at the end of the data.
    public DecisionPoint now(UserState person) {
        return new DecisionPoint(person, catalog);
    }

    /// The best items at a decision, re-ranked.
    ///
    /// @param length at most so many
    public Recommendations recommend(DecisionPoint decision, int length) {
        int[] candidates = candidates(decision);
        Scores scores = hybrid.score(decision, candidates);
        return new Recommendations(candidates, scores,
                reranking.top(candidates, scores.values(), length, likeness));
    }

    /// Why items stand where they stand at a decision.
    ///
    /// @param items items that could have been recommended
    /// @return in the order of the items
    public List<Explanation> explain(DecisionPoint decision, int... items) {
        return hybrid.explain(decision, candidates(decision), items);
    }

    /// The newcomers the run judged after its last training, in the order of their first events.
    public List<NewcomerReplay> newcomers() {
        return Protocol.resolve(dataset, config.evaluationSettings(), weights).origins().getLast().cohort().stream()
                .map(person -> new NewcomerReplay(dataset, timeline, person.user(), rowsByUser[person.user()]))
                .sorted(Comparator.comparingLong(NewcomerReplay::begin).thenComparingInt(NewcomerReplay::user))
                .toList();
    }

    private int[] candidates(DecisionPoint decision) {
        return decision.candidates(config.evaluation().excludeSeen());
    }

    private static long end(Dataset dataset) {
        return dataset.log().timestamp(dataset.log().size() - 1) + 1;
    }

    private static boolean[] relevant(Dataset dataset, RunResult run) {
        boolean[] relevant = new boolean[dataset.eventTypes().size()];
        for (int type = 0; type < relevant.length; type++) {
            relevant[type] = run.cohort().relevant().contains(dataset.eventTypes().get(type).name());
        }
        return relevant;
    }
}
