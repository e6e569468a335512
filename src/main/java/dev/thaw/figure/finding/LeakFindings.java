package dev.thaw.figure.finding;

import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// That the audit found a leak: then the mixer's weights are no measurement, whatever the other findings say.
final class LeakFindings {
    private LeakFindings() {}

    static Optional<Finding> of(RunResult result) {
        List<AuditCheck> leaks = result.leaks();
        return leaks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Topic.LEAK, "The mixer's weights are not to be trusted. "
                        + leaks.stream().map(AuditCheck::detail).distinct().collect(Collectors.joining(" "))));
    }
}
