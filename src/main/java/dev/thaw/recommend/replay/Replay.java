package dev.thaw.recommend.replay;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.SeededRandom;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Replays the evaluation's protocol on people who first appear between the inner cut T₁ and the cut-off T₀.
///
/// For history lengths n: a person's first whole batches (events of one timestamp) until at least n events are known;
/// the decision stands at the time of the next batch and sees what lies strictly before; its targets are the next
/// whole batches until at least [#HORIZON] events. At most [#MOST_DECISIONS] lengths a person, chosen by the seed.
public final class Replay {
    private static final int[] LENGTHS = {0, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 50, 70, 100, 140, 200};
    private static final int MOST_DECISIONS = 8;
    /// More newcomers than this make the mixer no better, only slower to train.
    private static final int MOST_PEOPLE = 500;
    /// Target batches are taken until at least so many events, as in the evaluation.
    private static final int HORIZON = 10;
    /// Untouched items sampled for each decision.
    private static final int OTHERS = 300;
    private static final long STREAM = 0x9e91;
    /// T₁ lies after this share of the events. Later, the towers are nearer to those that are used in the end, and too few
    /// newcomers are left; with .8 instead of .7 the hybrid gains on every data set tried.
    private static final double INNER_CUT = 0.8;

    private final TrainingHistory history;
    private final long from;
    private final long seed;

    /// @param from people whose first event is at or after this moment are replayed
    public Replay(TrainingHistory history, long from, long seed) {
        this.history = history;
        this.from = from;
        this.seed = seed;
    }

    /// The inner cut T₁: the timestamp of the event at 80 % of those between a moment and the cut-off.
    ///
    /// @param from events before this moment do not count
    public static long innerCut(TrainingHistory history, long from) {
        int first = history.log().firstAtOrAfter(from);
        int row = first + (int) Math.floor(INNER_CUT * (history.log().size() - first));
        return history.log().timestamp(row);
    }

    /// The decisions, by person and history length.
    public List<ReplayDecision> decisions() {
        List<Raw> raw = new ArrayList<>();
        int[][] rows = history.log().rowsByUser(history.userTableSize());
        for (int user : newcomers(rows)) {
            addPerson(user, rows[user], raw);
        }
        Map<Integer, Integer> atLength = new HashMap<>();
        raw.forEach(decision -> atLength.merge(decision.revealed, 1, Integer::sum));
        return raw.stream().map(decision -> new ReplayDecision(decision.user, decision.point, decision.revealed,
                decision.targets, decision.others, decision.othersAvailable,
                1 / Math.sqrt(atLength.getOrDefault(decision.revealed, 1)))).toList();
    }

    /// Those who first appear in time to be replayed; of very many a sample, ascending.
    private int[] newcomers(int[][] rows) {
        int[] all = IntStream.range(1, rows.length)
                .filter(user -> rows[user].length > 0 && history.log().timestamp(rows[user][0]) >= from).toArray();
        int[] order = new int[all.length];
        SeededRandom.permutation(order, SeededRandom.of(seed, STREAM));
        return Arrays.stream(order).limit(MOST_PEOPLE).map(position -> all[position]).sorted().toArray();
    }

    private record Raw(int user, DecisionPoint point, int revealed, int[] targets, int[] others, int othersAvailable) {}

    private void addPerson(int user, int[] rows, List<Raw> decisions) {
        RandomGenerator random = SeededRandom.of(seed, STREAM, user);
        int possible = (int) Arrays.stream(LENGTHS).filter(length -> length < rows.length).count();
        int[] order = new int[possible];
        SeededRandom.permutation(order, random);
        int added = 0;
        for (int k = 0; k < possible && added < MOST_DECISIONS; k++) {
            Raw decision = decision(user, rows, LENGTHS[order[k]], random);
            if (decision != null) {
                decisions.add(decision);
                added++;
            }
        }
    }

    private @Nullable Raw decision(int user, int[] rows, int length, RandomGenerator random) {
        InteractionLog log = history.log();
        int known = endOfBatches(rows, 0, length);
        if (known == rows.length) {
            return null;
        }
        int end = endOfBatches(rows, known, HORIZON);
        UserState state = history.userState(user, Arrays.copyOf(rows, known));
        IntOpenHashSet touched = new IntOpenHashSet(state.items());
        int[] targets = IntStream.range(known, end).filter(k -> history.isRelevant(log.type(rows[k])))
                .map(k -> log.item(rows[k])).filter(item -> !touched.contains(item)).sorted().distinct().toArray();
        DecisionPoint point = new DecisionPoint(state, history.timeline().at(log.timestamp(rows[known])));
        int[] reachable = Arrays.stream(targets).filter(point.catalog()::isAvailable).toArray();
        if (reachable.length == 0) {
            return null;
        }
        touched.addAll(new IntOpenHashSet(targets));
        int[] others = Arrays.stream(point.catalog().available()).filter(item -> !touched.contains(item)).toArray();
        return new Raw(user, point, length, reachable, sample(others, random), others.length);
    }

    /// The row after the batches that hold at least `events` events from row `start` on.
    private int endOfBatches(int[] rows, int start, int events) {
        int end = start;
        while (end < rows.length && (end < start + events
                || end > start && history.log().timestamp(rows[end]) == history.log().timestamp(rows[end - 1]))) {
            end++;
        }
        return end;
    }

    private static int[] sample(int[] items, RandomGenerator random) {
        int[] others = items.clone();
        int size = Math.min(OTHERS, others.length);
        for (int k = 0; k < size; k++) {
            int other = k + random.nextInt(others.length - k);
            int swapped = others[k];
            others[k] = others[other];
            others[other] = swapped;
        }
        int[] sample = Arrays.copyOf(others, size);
        Arrays.sort(sample);
        return sample;
    }
}
