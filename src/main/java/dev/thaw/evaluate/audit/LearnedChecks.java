package dev.thaw.evaluate.audit;

import dev.thaw.dataset.ItemCatalog;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.hybrid.ItemDigest;
import dev.thaw.recommend.replay.JudgedOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What was trained on and chosen by must lie before the split; what was trained must be numbered as what is ranked.
final class LearnedChecks {
    static final String TRAINING = "training";
    static final String TAGS = "tags";
    static final String CHOICES = "choices";
    static final String IDS = "ids";

    private LearnedChecks() {}

    static List<AuditCheck> of(DataPath path) {
        return List.of(training(path), tags(path), choices(path), ids(path));
    }

    private static AuditCheck training(DataPath path) {
        String last = "The last event trained on is of " + DataPathAudit.moment(path.learned().latestEvent());
        return path.learned().latestEvent() < path.t0()
                ? AuditCheck.passed(TRAINING, last + ", before the split at " + DataPathAudit.moment(path.t0()) + ".")
                : AuditCheck.leak(TRAINING, "events until " + DataPathAudit.moment(path.learned().latestEvent())
                        + " were trained on, at or after the split at " + DataPathAudit.moment(path.t0()) + ".");
    }

    private static AuditCheck tags(DataPath path) {
        long latest = path.learned().latestTag();
        if (latest == Long.MIN_VALUE) {
            return AuditCheck.passed(TAGS, "No time-stamped tag was trained on.");
        }
        return latest < path.t0()
                ? AuditCheck.passed(TAGS, "The last tag trained on was given at " + DataPathAudit.moment(latest)
                        + ", before the split.")
                : AuditCheck.leak(TAGS, "a tag given at " + DataPathAudit.moment(latest)
                        + ", at or after the split, is a feature.");
    }

    /// Whether the people and moments that decided epochs, mixer and constants lie before the split.
    private static AuditCheck choices(DataPath path) {
        Set<Integer> cohort = path.cohort().stream().map(ColdUser::user).collect(Collectors.toSet());
        List<String> leaks = new ArrayList<>();
        List<String> clean = new ArrayList<>();
        for (JudgedOn choice : path.choices()) {
            if (choice.isEmpty()) {
                continue;
            }
            long judged = choice.people().stream().filter(cohort::contains).count();
            if (choice.latest() >= path.t0() || judged > 0) {
                leaks.add(String.format(Locale.ROOT,
                        "%s were chosen on decisions until %s, the split is at %s, and %,d of the %,d people asked are "
                                + "judged by them",
                        choice.what(), DataPathAudit.moment(choice.latest()), DataPathAudit.moment(path.t0()), judged,
                        choice.people().size()));
            } else {
                clean.add(String.format(Locale.ROOT, "%s on %,d people until %s", choice.what(),
                        choice.people().size(), DataPathAudit.moment(choice.latest())));
            }
        }
        if (!leaks.isEmpty()) {
            return AuditCheck.leak(CHOICES, String.join("; ", leaks) + ".");
        }
        return AuditCheck.passed(CHOICES, clean.isEmpty()
                ? "Nothing was chosen by validation."
                : "Chosen before the split, on nobody of the cohort: " + String.join("; ", clean) + ".");
    }

    private static AuditCheck ids(DataPath path) {
        ItemCatalog items = path.dataset().items();
        return ItemDigest.of(items.size(), items::id).equals(path.learned().itemDigest())
                ? AuditCheck.passed(IDS, String.format(Locale.ROOT,
                        "The %,d items have the same numbers in what was trained and in what is ranked.",
                        items.size() - 1))
                : AuditCheck.leak(IDS,
                        "items are numbered otherwise in what was trained than in what is ranked, so that "
                                + "scores belong to other items.");
    }
}
