package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.lists.ListVariety;
import dev.thaw.evaluate.lists.Popularity;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The cold-start curve: every system answers every cohort user's decision at every history length, and is judged by
/// what the user did next.
///
/// All systems get the same decisions and the same candidates: the whole catalogue available strictly before the
/// moment, minus what is already known of the user (unless the protocol keeps it). Nothing is sampled: with sampled
/// candidates the order of systems can turn round (Krichene and Rendle, KDD 2020).
///
/// Users are worked on side by side ([UserWork]), which changes no number.
public final class ColdStartCurve {
    private final Dataset dataset;
    private final Protocol protocol;
    private final CatalogTimeline timeline;
    private final ListVariety variety;
    private final Reranking reranking;
    private final List<CurveMetric> metrics;

    /// A curve of rankings as the systems give them.
    ///
    /// @param weights tells which events the catalogue's counts see
    public ColdStartCurve(Dataset dataset, EventWeights weights, Protocol protocol) {
        this(dataset, weights, protocol, Reranking.OFF);
    }

    /// @param weights   tells which events the catalogue's counts see
    /// @param reranking what the hybrid's lists go through before they are shown; every other system's stay as they are
    public ColdStartCurve(Dataset dataset, EventWeights weights, Protocol protocol, Reranking reranking) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.timeline = CatalogTimeline.of(dataset, dataset.log(), weights, protocol.relevant());
        this.variety = ListVariety.of(dataset.items());
        this.reranking = reranking;
        this.metrics = CurveMetric.supported(variety);
    }

    /// Evaluates the systems at the only origin.
    ///
    /// @param systems each system's name once
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public CurveResult evaluate(List<? extends Recommender> systems, JobContext context) {
        OriginAnswers answers = answers(protocol.origins().getFirst(), systems, context.phase(0, 0.9));
        return judge(List.of(answers), context.phase(0.9, 1));
    }

    /// Lets the systems answer every decision of an origin's cohort. They may be dropped afterwards.
    ///
    /// @param origin  one of the protocol's
    /// @param systems trained before the origin; each system's name once
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public OriginAnswers answers(Origin origin, List<? extends Recommender> systems, JobContext context) {
        return new OriginAnswers(origin, systems.stream().map(Recommender::system).toList(),
                outcomes(origin.cohort(), systems, context),
                systems.stream().flatMap(system -> system.notes().stream()).toList());
    }

    /// Judges the answers of all origins together: one cohort, one set of resamples.
    ///
    /// @param answers of the same systems at every origin of the protocol, in its order
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public CurveResult judge(List<OriginAnswers> answers, JobContext context) {
        if (!answers.stream().map(OriginAnswers::origin).toList().equals(protocol.origins())) {
            throw new IllegalArgumentException("answers must be those of every origin of the protocol, in its order");
        }
        List<SystemName> systems = answers.getFirst().systems();
        Outcome[][][] outcomes = OriginAnswers.joined(answers);
        CurveStatistics statistics = new CurveStatistics(protocol, systems, metrics, outcomes,
                dataset.items().size() - 1);
        statistics.resample(context.phase(0, 0.6));
        FurtherStatistics further = new FurtherStatistics(dataset, protocol, timeline, systems, metrics, outcomes);
        UserValues values = statistics.userValues();
        FurtherViews views = further.views(context.phase(0.6, 1)).withCrossover(Crossover.of(values));
        List<String> notes = new ArrayList<>(notes(outcomes));
        notes.addAll(OriginNotes.merged(protocol.origins().stream().map(Origin::t0).toList(),
                answers.stream().map(OriginAnswers::notes).toList()));
        notes.addAll(further.notes());
        return new CurveResult(statistics.points(), statistics.differences(), statistics.mixer(),
                values, recommendations(systems, outcomes), views,
                notes.stream().distinct().toList());
    }

    /// The catalogue through the whole log.
    public CatalogTimeline timeline() {
        return timeline;
    }

    /// A decision as the systems are asked it.
    ///
    /// @param cold one of the user's decisions
    public DecisionPoint decision(ColdUser user, ColdDecision cold) {
        return new DecisionPoint(UserState.of(dataset, user.user(), cold.revealed()), timeline.at(cold.moment()));
    }

    /// What the systems rank at a decision: item numbers, ascending.
    public int[] candidates(DecisionPoint decision) {
        return decision.candidates(protocol.excludeSeen());
    }

    /// Lets one system answer one decision again and judges it as the curve does.
    ///
    /// @param cold one of the user's decisions
    public JudgedDecision judge(Recommender system, ColdUser user, ColdDecision cold) {
        DecisionPoint decision = decision(user, cold);
        int[] candidates = candidates(decision);
        Scores scores = system.score(decision, candidates);
        Outcome outcome = Outcome.of(scores, reranking(system), judging(decision, cold, candidates));
        Map<String, Double> values = new LinkedHashMap<>();
        for (int metric = 0; metric < metrics.size(); metric++) {
            values.put(metrics.get(metric).text(), outcome.values()[metric]);
        }
        return new JudgedDecision(user, cold, decision, candidates, scores, outcome.items(), values);
    }

    /// Every decision of every system, `[systems][users][lengths]`.
    private Outcome[][][] outcomes(List<ColdUser> cohort, List<? extends Recommender> systems, JobContext context) {
        Outcome[][][] outcomes = new Outcome[systems.size()][cohort.size()][];
        List<Outcome[][]> byUser = OrderedWork.of("Evaluating", cohort, user -> outcomes(user, systems), context);
        for (int user = 0; user < byUser.size(); user++) {
            for (int system = 0; system < outcomes.length; system++) {
                outcomes[system][user] = byUser.get(user)[system];
            }
        }
        return outcomes;
    }

    /// One user's decisions, `[systems][lengths]`.
    private Outcome[][] outcomes(ColdUser user, List<? extends Recommender> systems) {
        int lengths = user.decisions().size();
        Outcome[][] outcomes = new Outcome[systems.size()][lengths];
        for (int length = 0; length < lengths; length++) {
            ColdDecision cold = user.decisions().get(length);
            DecisionPoint decision = decision(user, cold);
            int[] candidates = candidates(decision);
            Outcome.Judge judge = judging(decision, cold, candidates);
            for (int system = 0; system < outcomes.length; system++) {
                Recommender asked = systems.get(system);
                outcomes[system][length] = Outcome.of(asked.score(decision, candidates), reranking(asked), judge);
            }
        }
        return outcomes;
    }

    private Outcome.Judge judging(DecisionPoint decision, ColdDecision cold, int[] candidates) {
        return new Outcome.Judge(candidates, cold.targets(), Popularity.at(decision.catalog()), metrics, variety);
    }

    /// Only the hybrid's lists are re-ranked.
    private Reranking reranking(Recommender system) {
        return system.system() == SystemName.HYBRID ? reranking : Reranking.OFF;
    }

    private List<RecommendationRow> recommendations(List<SystemName> systems, Outcome[][][] outcomes) {
        List<ColdUser> cohort = protocol.cohort();
        List<RecommendationRow> rows = new ArrayList<>();
        for (int system = 0; system < outcomes.length; system++) {
            for (int k = 0; k < outcomes[system].length; k++) {
                ColdUser user = cohort.get(k);
                for (int length = 0; length < user.decisions().size(); length++) {
                    ColdDecision cold = user.decisions().get(length);
                    Outcome outcome = outcomes[system][k][length];
                    for (int rank = 1; rank <= outcome.items().length; rank++) {
                        rows.add(new RecommendationRow(systems.get(system), user.user(), cold.n(),
                                cold.known(), cold.moment(), rank, outcome.items()[rank - 1],
                                outcome.scores()[rank - 1], outcome.weights()[rank - 1]));
                    }
                }
            }
        }
        return rows;
    }

    private List<String> notes(Outcome[][][] outcomes) {
        List<String> notes = new ArrayList<>();
        if (variety.categories() == 0) {
            notes.add("The items have no categories, so diversity is not shown.");
        }
        if (!reranking.isOff()) {
            notes.add("The hybrid's lists are re-ranked for variety, λ = " + reranking.lambda()
                    + "; its scores, its mixer and all other systems are not.");
        }
        notes.addAll(ofUnknownItems(outcomes));
        long decisions = 0;
        long withoutTargets = 0;
        for (ColdUser user : protocol.cohort()) {
            decisions += user.decisions().size();
            withoutTargets += user.decisions().stream().filter(decision -> decision.targets().length == 0).count();
        }
        if (withoutTargets > 0) {
            notes.add(withoutTargets + " of " + decisions
                    + " decisions have no relevant target; they score 0 and stay in every mean.");
        }
        long shortLists = Arrays.stream(outcomes).flatMap(Arrays::stream).flatMap(Arrays::stream)
                .filter(outcome -> outcome.items().length < RankingMetrics.LENGTH).count();
        if (shortLists > 0) {
            notes.add(shortLists + " lists are shorter than ten, because fewer candidates were available.");
        }
        return notes;
    }

    /// What is said where intra-list diversity does not see every item shown.
    private List<String> ofUnknownItems(Outcome[][][] outcomes) {
        if (!variety.likeness().isKnown()) {
            return List.of();
        }
        long shown = 0;
        long unknown = 0;
        for (Outcome[][] users : outcomes) {
            for (Outcome[] lengthsOfUser : users) {
                for (Outcome outcome : lengthsOfUser) {
                    shown += outcome.items().length;
                    unknown += Arrays.stream(outcome.items()).filter(item -> !variety.likeness().isKnown(item)).count();
                }
            }
        }
        return unknown == 0
                ? List.of()
                : List.of(String.format(Locale.ROOT, "%,d of %,d slots shown hold an item without category and tags; "
                        + "intra-list diversity leaves them out.", unknown, shown));
    }
}
