package dev.thaw.recommend.baseline;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.replay.Replay;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.recommend.replay.ReplayQuality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses the baselines' constants before the split: a baseline under a constant that does not fit the data is a lie.
///
/// Baselines are trained on what lies before the inner cut T₁ and judged by NDCG@10 over the whole catalogue, as the
/// evaluation judges, on newcomers who first appear between T₁ and the split T₀. Nothing at or after T₀ is seen. See
/// [Trial] for when a constant other than the protocol's is taken.
public final class BaselineValidation {
    /// Fewer people than this cannot tell one constant from another.
    static final int LEAST_PEOPLE = 20;
    /// Rows of the largest matrix inverted for one λ: less than a second. Which λ is right depends on the counts in the
    /// matrix, which leaving out rare items does not change.
    private static final int LARGEST = 1_000;
    /// Items ranked under one candidate over all decisions; what twenty-eight candidates then cost is seconds.
    private static final long MOST_RANKED = 15_000_000;
    /// So many people are replayed however large the catalogue is.
    private static final int ENOUGH_PEOPLE = 60;
    static final String PHASE = "Choosing the baselines' constants";

    private final TrainingHistory early;
    private final List<ReplayDecision> decisions;
    private final JobContext context;
    private final Popularity popularity;
    private final long span;

    private BaselineValidation(TrainingHistory history, long cut, List<ReplayDecision> decisions, JobContext context) {
        this.early = history.before(cut);
        this.decisions = decisions;
        this.context = context;
        this.popularity = Popularity.train(early);
        this.span = history.cutoff() - history.log().timestamp(0);
    }

    /// Chooses the constants that the systems need and the user left open.
    ///
    /// @param history what lies before the split; not empty
    /// @param seed    draws the people replayed where there are very many
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static BaselineChoices choose(Set<SystemName> systems, TrainingHistory history, BaselineOptions options,
            long seed, JobContext context) {
        Map<BaselineConstant, BaselineChoice> choices = new EnumMap<>(BaselineConstant.class);
        boolean open = false;
        for (BaselineConstant constant : BaselineConstant.values()) {
            if (systems.contains(constant.system()) || systems.contains(SystemName.HAND_MIX)) {
                Double value = options.value(constant);
                choices.put(constant, value == null
                        ? BaselineChoice.unjudged(constant, 0)
                        : BaselineChoice.configured(constant, value));
                open |= value == null;
            }
        }
        if (!open) {
            return BaselineChoices.judged(choices, List.of());
        }
        context.publish(new Progress(PHASE, 0));
        long cut = Replay.innerCut(history, Long.MIN_VALUE);
        List<ReplayDecision> decisions = affordable(new Replay(history, cut, seed).decisions(),
                history.timeline().at(history.cutoff()).availableCount(), MOST_RANKED);
        boolean enough = decisions.stream().mapToInt(ReplayDecision::user).distinct().count() >= LEAST_PEOPLE;
        BaselineValidation validation = new BaselineValidation(history, cut, decisions, context);
        for (BaselineConstant constant : BaselineConstant.values()) {
            if (choices.containsKey(constant) && options.value(constant) == null) {
                choices.put(constant, enough
                        ? validation.trial(constant, BaselineChoices.judged(choices, decisions).settings())
                                .choice(decisions)
                        : BaselineChoice.unjudged(constant, decisions.size()));
            }
        }
        context.publish(new Progress(PHASE, 1));
        return BaselineChoices.judged(choices, decisions);
    }

    /// The decisions of every k-th person, k as small as the limit allows.
    ///
    /// @param items size of the catalogue that each decision ranks
    /// @param most  items ranked over all decisions
    static List<ReplayDecision> affordable(List<ReplayDecision> decisions, int items, long most) {
        int[] people = decisions.stream().mapToInt(ReplayDecision::user).distinct().sorted().toArray();
        long wanted = Math.ceilDiv((long) decisions.size() * items, most);
        int step = (int) Math.max(1, Math.min(wanted, people.length / ENOUGH_PEOPLE));
        return decisions.stream()
                .filter(decision -> Arrays.binarySearch(people, decision.user()) % step == 0).toList();
    }

    /// @param soFar the constants chosen before this one
    private Trial trial(BaselineConstant constant, BaselineSettings soFar) {
        return switch (constant) {
            case RECENT_WINDOW -> windows();
            case EASE_LAMBDA -> lambdas();
            case MIX_CONSTANT -> mixConstants(soFar);
        };
    }

    private Trial windows() {
        List<Double> hours = BaselineConstant.RECENT_WINDOW.candidates().stream()
                .filter(window -> BaselineChoices.window(window).toMillis() < span
                        || window == BaselineConstant.RECENT_WINDOW.protocol()
                        || window == BaselineConstant.RECENT_WINDOW.most())
                .toList();
        return judged(BaselineConstant.RECENT_WINDOW, hours,
                hours.stream().map(
                        window -> RecentPopularity.train(early, popularity, BaselineChoices.window(window))).toList(),
                context.phase(0, 0.4));
    }

    private Trial lambdas() {
        RelevanceMatrix matrix = matrix();
        GramMatrix gram = GramMatrix.smaller(matrix, context);
        List<Double> lambdas = BaselineConstant.EASE_LAMBDA.candidates();
        return judged(BaselineConstant.EASE_LAMBDA, lambdas,
                lambdas.stream().map(
                        lambda -> new Ease(popularity, early, matrix, gram.precision(lambda, context), List.of()))
                        .toList(),
                context.phase(0.4, 0.8));
    }

    /// @param values   the candidates
    /// @param baseline the baseline under each of them
    private Trial judged(BaselineConstant constant, List<Double> values, List<? extends Recommender> baseline,
            JobContext phase) {
        Trial trial = Trial.of(constant, values, decisions.size());
        for (int k = 0; k < decisions.size(); k++) {
            progress(phase, k);
            ReplayDecision replayed = decisions.get(k);
            int[] candidates = replayed.wholeCatalogue();
            for (int value = 0; value < values.size(); value++) {
                trial.qualities()[value][k] = ReplayQuality.ndcg(replayed, candidates,
                        baseline.get(value).score(replayed.decision(), candidates).values());
            }
        }
        return trial;
    }

    private Trial mixConstants(BaselineSettings settings) {
        RelevanceMatrix matrix = matrix();
        Ease ease = new Ease(popularity, early, matrix,
                GramMatrix.smaller(matrix, context).onlyPrecision(settings.easeLambda(), context), List.of());
        HandMix mix = new HandMix(early, RecentPopularity.train(early, popularity, settings.recentWindow()), ease,
                settings.mixConstant());
        JobContext phase = context.phase(0.8, 1);
        List<Double> constants = BaselineConstant.MIX_CONSTANT.candidates();
        Trial trial = Trial.of(BaselineConstant.MIX_CONSTANT, constants, decisions.size());
        for (int k = 0; k < decisions.size(); k++) {
            progress(phase, k);
            ReplayDecision replayed = decisions.get(k);
            int[] candidates = replayed.wholeCatalogue();
            HandMix.Halves halves = mix.halves(replayed.decision(), candidates);
            for (int constant = 0; constant < constants.size(); constant++) {
                trial.qualities()[constant][k] = ReplayQuality.ndcg(replayed, candidates,
                        halves.mixed(constants.get(constant)));
            }
        }
        return trial;
    }

    private RelevanceMatrix matrix() {
        RelevanceMatrix whole = RelevanceMatrix.of(early);
        return Math.min(whole.rows(), whole.columns()) > LARGEST ? RelevanceMatrix.of(early, LARGEST) : whole;
    }

    private void progress(JobContext phase, int decision) {
        phase.checkpoint();
        phase.publish(new Progress(PHASE, (double) decision / decisions.size()));
    }
}
