package dev.thaw.experiment.microscope;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.CohortGroups;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.JudgedDecision;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.Protocol;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineChoices;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks the systems of a stored run again, decision by decision.
///
/// The hybrid and its towers come from the stored weights; a baseline is trained again before the same split with the
/// stored constants, which gives the same one. Of several origins the last one's people can be asked about: those who
/// were judged by what is kept. For one thread at a time.
public final class Microscope {
    private final Dataset dataset;
    private final RunResult run;
    private final ExperimentConfig config;
    private final EventWeights weights;
    private final Protocol protocol;
    private final Origin origin;
    private final ColdStartCurve curve;
    private final TrainingHistory history;
    private final @Nullable HybridRecommender hybrid;
    private final Map<SystemName, Recommender> baselines = new EnumMap<>(SystemName.class);

    /// @param dataset the data that the run was made on
    /// @param trained the run's hybrid, or null if it has none
    /// @throws BadInputException if the data is another than the run's, or the weights do not belong to it
    public Microscope(Dataset dataset, RunResult run, @Nullable HybridWeights trained) {
        if (!dataset.fingerprint().equals(run.provenance().dataSha256())) {
            throw new BadInputException("The data has changed since run " + run.run()
                    + ", so that its decisions cannot be told; open the data it was made on, or run again.");
        }
        if (trained != null) {
            trained.requireFits(dataset);
        }
        this.dataset = dataset;
        this.run = run;
        this.config = run.provenance().configuration();
        this.weights = EventWeights.of(dataset, config.events());
        this.protocol = Protocol.resolve(dataset, config.evaluationSettings(), weights);
        this.origin = protocol.origins().getLast();
        this.curve = new ColdStartCurve(dataset, weights, protocol,
                config.rerank());
        this.history = new TrainingHistory(dataset, origin.t0(), weights, protocol.relevant());
        this.hybrid = trained == null ? null : HybridRecommender.of(trained);
    }

    /// The systems whose decisions can be asked for, those of the run.
    private Set<SystemName> systems() {
        EnumSet<SystemName> systems = EnumSet.noneOf(SystemName.class);
        run.curve().forEach(point -> systems.add(point.system()));
        return systems;
    }

    /// Of whom nothing can be told, in a sentence; empty where everybody can be asked about.
    public String leftOut() {
        int others = protocol.cohort().size() - origin.cohort().size();
        return others == 0
                ? ""
                : "Only the " + origin.cohort().size() + " people of the last of " + protocol.origins().size()
                        + " origins are listed: " + others
                        + " were judged by systems of earlier trainings, which the run does not keep.";
    }

    /// The decisions behind a point.
    ///
    /// @throws BadInputException                   if the run has no such system, history length or metric
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public DecisionList decisions(Question question, JobContext context) {
        Recommender system = system(question.system(), context.phase(0, 0.3));
        requireLength(question.n());
        Question.Group group = question.group();
        Set<Integer> members = group == null
                ? Set.of()
                : CohortGroups.members(dataset, protocol, group.attribute(), group.value());
        List<JudgedDecision> judged = new ArrayList<>();
        List<ColdUser> cohort = origin.cohort();
        JobContext asking = context.phase(0.3, 1);
        for (int k = 0; k < cohort.size(); k++) {
            asking.checkpoint();
            asking.publish(new Progress("Asking " + question.system().text() + " again", (double) k / cohort.size()));
            ColdUser user = cohort.get(k);
            if (group == null || members.contains(user.user())) {
                user.decisions().stream().filter(cold -> question.n() == null || question.n() == cold.n())
                        .forEach(cold -> judged.add(curve.judge(system, user, cold)));
            }
        }
        return new DecisionList(question, listed(question, judged),
                protocol.origins().size() > 1 ? OptionalDouble.empty() : StoredPoint.of(run, question));
    }

    private List<ListedDecision> listed(Question question, List<JudgedDecision> judged) {
        if (question.measure() instanceof Measure.Metric(String name) && !judged.isEmpty()
                && !judged.getFirst().values().containsKey(name)) {
            throw new BadInputException("Decisions have no " + name + "; choose one of "
                    + String.join(", ", judged.getFirst().values().keySet()) + ", coverage or content_weight.");
        }
        Map<Integer, Integer> timesShown = new HashMap<>();
        judged.forEach(decision -> IntStream.of(decision.shown()).forEach(item -> timesShown.merge(item, 1,
                Integer::sum)));
        List<ListedDecision> listed = new ArrayList<>();
        for (JudgedDecision decision : judged) {
            double value = question.measure().addsUp()
                    ? IntStream.of(decision.shown()).mapToDouble(item -> 1.0 / timesShown.getOrDefault(item, 1)).sum()
                            / (dataset.items().size() - 1)
                    : question.measure().of(decision);
            if (!Double.isNaN(value)) {
                int[] shown = decision.shown();
                listed.add(new ListedDecision(decision.user().user(), dataset.users().id(decision.user().user()),
                        decision.cold().n(), decision.cold().known(), decision.cold().moment(), value,
                        decision.cold().targets().length, IntStream.range(0, shown.length)
                                .filter(place -> decision.isTarget(shown[place])).mapToObj(place -> place + 1)
                                .toList()));
            }
        }
        return listed;
    }

    /// Opens one decision.
    ///
    /// @param user user number of somebody whom [#decisions] lists
    /// @param n    history length
    /// @throws BadInputException if the run judged no such decision with what it keeps
    public OpenedDecision open(SystemName name, int user, int n, JobContext context) {
        Recommender system = system(name, context);
        requireLength(n);
        ColdUser person = origin.cohort().stream().filter(member -> member.user() == user).findFirst()
                .orElseThrow(() -> new BadInputException("User " + dataset.users().id(user)
                        + " was not judged by what this run keeps; its cohort is the people whose first event is after "
                        + "the split and who have enough events."));
        ColdDecision cold = person.decisions().stream().filter(decision -> decision.n() == n).findFirst().orElseThrow();
        return new DecisionOpener(dataset, weights, protocol, origin, history, hybrid)
                .open(name, curve.judge(system, person, cold));
    }

    private void requireLength(@Nullable Integer n) {
        if (n != null && !protocol.revealed().contains(n)) {
            throw new BadInputException(
                    "The run has no history length " + n + "; choose one of " + protocol.revealed() + ".");
        }
    }

    private Recommender system(SystemName name, JobContext context) {
        if (!systems().contains(name)) {
            throw new BadInputException("Run " + run.run() + " did not evaluate " + name.text() + "; choose one of "
                    + String.join(", ", systems().stream().map(SystemName::text).toList()) + ".");
        }
        if (Baselines.SYSTEMS.contains(name)) {
            return baselines.computeIfAbsent(name, _ -> trained(name, context));
        }
        HybridRecommender kept = hybrid;
        if (kept == null) {
            throw new BadInputException("Run " + run.run() + " keeps no trained hybrid; run it again to ask for it.");
        }
        return switch (name) {
            case CONTENT -> kept.content();
            case COLLABORATIVE -> kept.collaborative();
            default -> kept;
        };
    }

    private Recommender trained(SystemName name, JobContext context) {
        context.publish(new Progress("Training " + name.text() + " again", 0));
        return Baselines.train(EnumSet.of(name), history, BaselineChoices.settings(run.baselines()), config.seed(),
                context).getFirst();
    }
}
