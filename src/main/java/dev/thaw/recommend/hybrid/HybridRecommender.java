package dev.thaw.recommend.hybrid;

import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Rehearsal;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A trained hybrid: s = w·z_C + (1 − w)·z_K with the towers' standardised scores and the mixer's content weight w.
///
/// Plain Java over the arrays of [HybridWeights]; TensorFlow is not needed. Immutable and safe for several threads.
public final class HybridRecommender implements Recommender {
    private final HybridWeights weights;
    private final TrainingReport report;
    private final ContentScorer content;
    private final CollaborativeScorer collaborative;
    private final MixerNetwork mixer;
    private final ScoreScale contentScale;
    private final ScoreScale collaborativeScale;
    private final EventScale events;
    private final @Nullable Earlier earlier;

    private HybridRecommender(HybridWeights weights, TrainingReport report, @Nullable Earlier earlier) {
        this.weights = weights;
        this.report = report;
        this.earlier = earlier;
        this.content = new ContentScorer(weights.header(), weights.arrays());
        this.collaborative = CollaborativeScorer.of(weights.header(), weights.arrays());
        this.mixer = new MixerNetwork(weights.header(), weights.arrays());
        this.contentScale = ScoreScale.fromArray(weights.array(ScoreScale.CONTENT));
        this.collaborativeScale = ScoreScale.fromArray(weights.array(ScoreScale.COLLABORATIVE));
        this.events = new EventScale(weights.header().eventWeights());
    }

    /// The recommender of trained weights. [HybridWeights#requireFits] tells whether they belong to a data set.
    public static HybridRecommender of(HybridWeights weights) {
        return new HybridRecommender(weights, TrainingReport.NONE, null);
    }

    static HybridRecommender trained(HybridWeights weights, TrainingReport report) {
        return new HybridRecommender(weights, report, null);
    }

    /// A hybrid that was trained twice, and remembers the first time as long as it lives; its weights do not.
    ///
    /// @param earlier the hybrid then, or null where nothing could be trained
    static HybridRecommender trained(HybridWeights weights, TrainingReport report, @Nullable Earlier earlier) {
        return new HybridRecommender(weights, report, earlier);
    }

    /// The hybrid of a first training.
    ///
    /// @param hybrid mixer and towers as they stood then
    /// @param cutoff its towers have seen no event at or after it, epoch milliseconds
    record Earlier(HybridRecommender hybrid, long cutoff) {}

    @Override
    public SystemName system() {
        return SystemName.HYBRID;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        requireFits(decision);
        double[] contentScores = content.score(decision, candidates);
        double[] collaborativeScores = collaborative.score(decision, candidates);
        int known = events.positives(decision.user());
        double days = decision.user().daysSinceSignup(decision.moment());
        double[][] byMember = mixer.memberWeights(known, days);
        double[] byItemCount = mixer.contentWeights(byMember, known);
        int[] candidatesByItemCount = new int[byItemCount.length];
        AsOfCounts counts = decision.catalog().positive();
        double[] mixed = new double[candidates.length];
        double[] contentWeights = new double[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            int itemCount = Math.min(counts.count(candidates[k]), byItemCount.length - 1);
            double weight = byItemCount[itemCount];
            candidatesByItemCount[itemCount]++;
            contentScores[k] = contentScale.standardised(contentScores[k]);
            collaborativeScores[k] = collaborativeScale.standardised(collaborativeScores[k]);
            contentWeights[k] = weight;
            mixed[k] = weight * contentScores[k] + (1 - weight) * collaborativeScores[k];
        }
        double[] memberWeights = Arrays.stream(byMember)
                .mapToDouble(member -> mean(member, candidatesByItemCount)).toArray();
        return new Scores(mixed, Optional.of(
                new MixerReading(contentWeights, contentScores, collaborativeScores, memberWeights)));
    }

    /// The mean of values that occur so often each.
    private static double mean(double[] values, int[] occurrences) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            sum += occurrences[k] * values[k];
            count += occurrences[k];
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    @Override
    public Optional<Rehearsal> rehearsal() {
        return rehearsal(hybrid -> hybrid);
    }

    private Optional<Rehearsal> rehearsal(Function<HybridRecommender, Recommender> part) {
        return Optional.ofNullable(earlier)
                .map(then -> new Rehearsal(part.apply(then.hybrid()), then.cutoff()));
    }

    /// Why items stand where they stand, from the numbers that scored them.
    ///
    /// @param candidates item numbers among which the items were ranked, ascending, `[candidates]`
    /// @param items      some of the candidates
    /// @return in the order of the items
    public List<Explanation> explain(DecisionPoint decision, int[] candidates, int... items) {
        Scores scores = score(decision, candidates);
        MixerReading reading = scores.mixer().orElseThrow();
        double[] weights = reading.contentWeight();
        double[] others = Arrays.stream(weights).map(weight -> 1 - weight).toArray();
        TowerLift ofContent = new TowerLift(SystemName.CONTENT, content.parts(decision), contentScale.deviation(),
                candidates, weights, reading.content());
        TowerLift ofCollaborative = new TowerLift(SystemName.COLLABORATIVE, collaborative.parts(decision),
                collaborativeScale.deviation(), candidates, others, reading.collaborative());
        double mean = Arrays.stream(scores.values()).average().orElse(Double.NaN);
        List<Explanation> explained = new ArrayList<>();
        for (int item : items) {
            int place = Arrays.binarySearch(candidates, item);
            if (place < 0) {
                throw new IllegalArgumentException("item " + item + " is none of the candidates");
            }
            explained.add(new Explanation(item, scores.values()[place], mean, weights[place],
                    ofContent.of(item, weights[place], reading.content()[place]),
                    ofCollaborative.of(item, others[place], reading.collaborative()[place])));
        }
        return explained;
    }

    /// The content tower alone.
    public Recommender content() {
        return new Tower(SystemName.CONTENT);
    }

    /// The collaborative tower alone, people folded in.
    public Recommender collaborative() {
        return new Tower(SystemName.COLLABORATIVE);
    }

    public HybridWeights weights() {
        return weights;
    }

    /// How the training went; [TrainingReport#NONE] for weights that were loaded.
    public TrainingReport report() {
        return report;
    }

    private void requireFits(DecisionPoint decision) {
        if (decision.catalog().size() != weights.header().itemTableSize()) {
            throw new BadInputException("These weights were trained on " + (weights.header().itemTableSize() - 1)
                    + " items, the data has " + (decision.catalog().size() - 1) + "; train again.");
        }
    }

    private final class Tower implements Recommender {
        private final SystemName system;

        private Tower(SystemName system) {
            this.system = system;
        }

        @Override
        public SystemName system() {
            return system;
        }

        @Override
        public Scores score(DecisionPoint decision, int[] candidates) {
            requireFits(decision);
            return Scores.of(system == SystemName.CONTENT
                    ? content.score(decision, candidates)
                    : collaborative.score(decision, candidates));
        }

        @Override
        public Optional<Rehearsal> rehearsal() {
            return HybridRecommender.this.rehearsal(hybrid -> hybrid.new Tower(system));
        }
    }
}
