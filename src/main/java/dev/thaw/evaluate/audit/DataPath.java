package dev.thaw.evaluate.audit;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.Protocol;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.DemandFeatures;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.ItemDigest;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way the data takes from the log to what a system is asked, as the objects a run really uses.
///
/// @param dataset     the raw data, against which all else is checked
/// @param weights     tells which events the counts see
/// @param relevant    whether each event type is relevant, `[types]`
/// @param excludeSeen whether what is known of a person is neither candidate nor target
/// @param t0          nothing at or after it is trained on, epoch milliseconds
/// @param cohort      who is judged, with every decision
/// @param decisions   makes of a decision what a system is asked
/// @param candidates  what a system ranks
/// @param demand      the content tower's features of an item
/// @param windows     the windows of those features in milliseconds, ascending
/// @param learned     what was trained on
/// @param choices     on whom epochs, mixer and constants were chosen
public record DataPath(Dataset dataset, EventWeights weights, boolean[] relevant, boolean excludeSeen, long t0,
        List<ColdUser> cohort, DecisionMaker decisions, Function<DecisionPoint, int[]> candidates,
        DemandReader demand, List<Long> windows, Learned learned, List<JudgedOn> choices) {
    public DataPath {
        cohort = List.copyOf(cohort);
        windows = List.copyOf(windows);
        choices = List.copyOf(choices);
    }

    /// Makes of a decision what a system is asked.
    @FunctionalInterface
    public interface DecisionMaker {
        /// @param cold one of the user's decisions
        DecisionPoint of(ColdUser user, ColdDecision cold);
    }

    /// Reads the content tower's features.
    @FunctionalInterface
    public interface DemandReader {
        /// As [DemandFeatures#at].
        float[] at(CatalogState catalog, int item);
    }

    /// What was trained on.
    ///
    /// @param latestEvent time of the last event, epoch milliseconds
    /// @param latestTag   time of the last time-stamped tag, `Long.MIN_VALUE` where there was none
    /// @param itemDigest  the item table that the trained arrays are numbered by, see [ItemDigest]
    public record Learned(long latestEvent, long latestTag, String itemDigest) {
        static Learned from(TrainingHistory history, String itemDigest) {
            return new Learned(history.log().timestamp(history.log().size() - 1),
                    history.timedTags().stream().mapToLong(TimedTag::timestamp).max().orElse(Long.MIN_VALUE),
                    itemDigest);
        }
    }

    /// The path of a run at one of its origins.
    ///
    /// @param curve   asks the systems
    /// @param history what they were trained on
    /// @param hybrid  what training left, or null where no part of the hybrid was trained
    /// @param choices on whom something was chosen
    public static DataPath of(Dataset dataset, EventWeights weights, Protocol protocol, Origin origin,
            ColdStartCurve curve, TrainingHistory history, @Nullable HybridWeights hybrid, List<JudgedOn> choices) {
        DemandFeatures demand = hybrid == null ? DemandFeatures.of(history) : DemandFeatures.of(hybrid.header());
        String digest = hybrid == null
                ? ItemDigest.of(history.itemTableSize(), item -> history.item(item).id())
                : hybrid.header().itemDigest();
        return new DataPath(dataset, weights, protocol.relevant(), protocol.excludeSeen(), origin.t0(), origin.cohort(),
                curve::decision, curve::candidates, demand::at, demand.windows(), Learned.from(history, digest),
                choices);
    }

    /// How many decisions there are.
    int size() {
        return cohort.stream().mapToInt(user -> user.decisions().size()).sum();
    }

    DataPath withCohort(List<ColdUser> other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, other, decisions, candidates, demand, windows,
                learned, choices);
    }

    DataPath withDecisions(DecisionMaker other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, cohort, other, candidates, demand, windows,
                learned, choices);
    }

    DataPath withCandidates(Function<DecisionPoint, int[]> other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, cohort, decisions, other, demand, windows,
                learned, choices);
    }

    DataPath withDemand(DemandReader other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, cohort, decisions, candidates, other, windows,
                learned, choices);
    }

    DataPath withLearned(Learned other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, cohort, decisions, candidates, demand, windows,
                other, choices);
    }

    DataPath withChoices(List<JudgedOn> other) {
        return new DataPath(dataset, weights, relevant, excludeSeen, t0, cohort, decisions, candidates, demand, windows,
                learned, other);
    }
}
