package dev.thaw.evaluate.audit;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.ColdDecision;
import java.util.Arrays;
import java.util.Optional;

/// The leak of ties: of several events at the decision's own time the first is made known, the others stay to be guessed.
///
/// Whoever sorts a file and cuts it by rows leaks like this: which of two events of the same second came first is decided
/// by the file, and things bought together tell of each other.
final class SplitTies {
    private SplitTies() {}

    /// Empty where no decision stands before several events of equal time.
    static Optional<DataPath> into(DataPath path) {
        InteractionLog log = path.dataset().log();
        int[][] rowsByUser = log.rowsByUser(path.dataset().users().size());
        return SeededLeak.changed(path, (user, cold) -> {
            int[] batch = Arrays.stream(rowsByUser[user.user()]).filter(row -> log.timestamp(row) == cold.moment())
                    .toArray();
            return batch.length < 2 ? cold : split(log, cold, batch[0]);
        });
    }

    private static ColdDecision split(InteractionLog log, ColdDecision cold, int first) {
        int[] revealed = Arrays.copyOf(cold.revealed(), cold.known() + 1);
        revealed[cold.known()] = first;
        int[] targets = Arrays.stream(cold.targets()).filter(item -> item != log.item(first)).toArray();
        return new ColdDecision(cold.n(), revealed, cold.moment() + 1, targets);
    }
}
