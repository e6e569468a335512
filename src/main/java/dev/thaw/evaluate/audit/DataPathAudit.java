package dev.thaw.evaluate.audit;

import dev.thaw.recommend.hybrid.AuditCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Asks of the very objects a run uses whether they know anything of the future.
///
/// What people did is compared decision by decision with the raw log; what the catalogue was is counted again at a
/// seeded sample of decisions; what was trained and chosen must lie before the split. It costs about a second.
public final class DataPathAudit {
    private DataPathAudit() {}

    /// The checks, in the order in which they are told: `known`, `batches`, `targets`, `candidates`, `counts`, `demand`,
    /// `training`, `tags`, `choices`, `ids`.
    ///
    /// @param seed draws the sample
    public static List<AuditCheck> of(DataPath path, long seed) {
        List<AuditCheck> checks = new ArrayList<>();
        checks.addAll(new DecisionChecks(path).all());
        checks.addAll(new CatalogChecks(path, seed).all());
        checks.addAll(LearnedChecks.of(path));
        return List.copyOf(checks);
    }

    static String moment(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
