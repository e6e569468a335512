package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// That the audit found a leak: then the figures are no measurement, whatever the other findings say.
final class LeakFindings {
    private static final Set<String> OF_THE_MIXER = Set.of("newcomers", "towers", "decisions", "split");

    private LeakFindings() {}

    static Optional<Finding> of(RunResult result) {
        List<AuditCheck> leaks = result.leaks();
        return leaks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Topic.LEAK, text(subject(leaks),
                        leaks.stream().map(AuditCheck::detail).distinct().collect(Collectors.joining(" ")))));
    }

    /// A leak in the mixer's training spoils what the mixer says; one on the data's way to the systems spoils everything.
    private static String subject(List<AuditCheck> leaks) {
        return leaks.stream().map(AuditCheck::check).allMatch(OF_THE_MIXER::contains)
                ? "finding.leak.mixer"
                : "finding.leak";
    }
}
