package dev.thaw.experiment.microscope;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.JudgedDecision;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.audit.Recount;
import dev.thaw.experiment.microscope.OpenedDecision.Check;
import dev.thaw.recommend.CatalogState;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Looks at one decision again, in the raw log, and says what is found in words.
final class DecisionRecheck {
    private final Dataset dataset;
    private final InteractionLog log;
    private final EventWeights weights;
    private final Protocol protocol;
    private final Origin origin;
    private final List<Long> windows;

    DecisionRecheck(Dataset dataset, EventWeights weights, Protocol protocol, Origin origin, List<Long> windows) {
        this.dataset = dataset;
        this.log = dataset.log();
        this.weights = weights;
        this.protocol = protocol;
        this.origin = origin;
        this.windows = windows;
    }

    /// @param rows of the person in the log, ascending
    List<Check> of(JudgedDecision judged, int[] rows) {
        Recount truth = new Recount(dataset, weights, protocol.relevant(), windows, judged.cold().moment());
        return List.of(latestEvent(judged), split(rows), batches(judged, rows), candidates(judged, truth),
                counts(judged, truth), targets(judged, rows));
    }

    private Check latestEvent(JudgedDecision judged) {
        long[] times = judged.decision().user().timestamps();
        String decision = "decision at " + text(judged.cold().moment());
        return times.length == 0
                ? new Check(true, "No event of the person is used; " + decision + ".")
                : new Check(times[times.length - 1] < judged.cold().moment(),
                        "Latest event used: " + text(times[times.length - 1]) + "; " + decision
                                + (times[times.length - 1] < judged.cold().moment()
                                        ? ": strictly before."
                                        : ": not strictly before."));
    }

    private Check split(int[] rows) {
        long first = log.timestamp(rows[0]);
        boolean passed = origin.t0() <= first;
        return new Check(passed, "Trained on nothing at or after " + text(origin.t0())
                + (passed ? "; the person's first event came later: " : "; the person's first event came before: ")
                + text(first) + ".");
    }

    private Check batches(JudgedDecision judged, int[] rows) {
        long next = Arrays.stream(rows).filter(row -> log.timestamp(row) == judged.cold().moment()).count();
        long before = Arrays.stream(rows).filter(row -> log.timestamp(row) < judged.cold().moment()).count();
        boolean passed = before == judged.cold().known() && next > 0;
        return new Check(passed, String.format(Locale.ROOT,
                "%,d of the person's %,d earlier events are known; %,d at the decision's own time %s not.",
                judged.cold().known(), before, next, next == 1 ? "is" : "are"));
    }

    private Check candidates(JudgedDecision judged, Recount truth) {
        int[] known = judged.decision().user().items();
        long wrong = 0;
        for (int item = 1; item < dataset.items().size(); item++) {
            int candidate = item;
            boolean seen = protocol.excludeSeen() && Arrays.stream(known).anyMatch(other -> other == candidate);
            wrong += (truth.isAvailable(item) && !seen) == judged.positionOf(item) >= 0 ? 0 : 1;
        }
        return new Check(wrong == 0, wrong == 0
                ? String.format(Locale.ROOT,
                        "All %,d items available at that time and not yet known are ranked, no other.",
                        judged.candidates().length)
                : String.format(Locale.ROOT, "%,d items are ranked that must not be, or are missing.", wrong));
    }

    private Check counts(JudgedDecision judged, Recount truth) {
        CatalogState catalog = judged.decision().catalog();
        long counts = 0;
        long wrong = 0;
        for (int item : judged.candidates()) {
            wrong += catalog.positive().count(item) == truth.positive(item) ? 0 : 1;
            wrong += catalog.relevant().count(item) == truth.relevant(item) ? 0 : 1;
            counts += 2;
            for (int window = 0; window < windows.size(); window++) {
                wrong += catalog.positive().count(item, windows.get(window)) == truth.positive(item, window) ? 0 : 1;
                counts++;
            }
        }
        return new Check(wrong == 0, wrong == 0
                ? String.format(Locale.ROOT, "%,d counts of items come out the same, counted again row by row.", counts)
                : String.format(Locale.ROOT, "%,d of %,d counts of items differ, counted again row by row.", wrong,
                        counts));
    }

    private Check targets(JudgedDecision judged, int[] rows) {
        boolean[] relevant = protocol.relevant();
        int[] targets = judged.cold().targets();
        boolean passed = Arrays.stream(targets).allMatch(item -> Arrays.stream(rows).anyMatch(
                row -> log.item(row) == item && relevant[log.type(row)]
                        && log.timestamp(row) >= judged.cold().moment()))
                && (!protocol.excludeSeen() || Arrays.stream(judged.decision().user().items())
                        .noneMatch(item -> Arrays.binarySearch(targets, item) >= 0));
        return new Check(passed, targets.length == 0
                ? "The person's next events hold nothing relevant that is new: the decision scores 0 and stays in the mean."
                : targets.length + (targets.length == 1 ? " target was" : " targets were") + (passed
                        ? " chosen at or after the decision, none known before."
                        : " not all chosen at or after the decision, or known before."));
    }

    private static String text(long moment) {
        return Instant.ofEpochMilli(moment).toString();
    }
}
