package dev.thaw.figure.finding;

import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says what a run found out.
public final class Findings {
    private Findings() {}

    /// The findings of a run; the first is the headline, the last says whom it was measured on. A leak comes before all.
    public static List<Finding> of(RunResult result) {
        List<Finding> findings = new ArrayList<>();
        LeakFindings.of(result).ifPresent(findings::add);
        CrossoverFindings.of(result).ifPresent(findings::add);
        MixerFindings.of(result).ifPresent(findings::add);
        ContributionFindings.of(result).ifPresent(findings::add);
        AccuracyFindings.againstBaselines(result).ifPresent(findings::add);
        AccuracyFindings.againstTowers(result).ifPresent(findings::add);
        ClickFindings.of(result).ifPresent(findings::add);
        ListFindings.diversity(result).ifPresent(findings::add);
        TradeoffFindings.of(result).ifPresent(findings::add);
        WeekFindings.of(result).ifPresent(findings::add);
        OutcomeFindings.conversion(result).ifPresent(findings::add);
        findings.addAll(ConversionFindings.of(result));
        findings.add(OutcomeFindings.cohort(result));
        return List.copyOf(findings);
    }

    /// The finding that stands on top.
    public static Finding headline(RunResult result) {
        return of(result).getFirst();
    }

    /// The findings that are told after the headline where there is room for few: the first of every other group, so that
    /// no side of a run is left out. Whom it was measured on is not among them: that limits all and is no news.
    ///
    /// @param findings of a run, the headline first
    /// @param most     at most so many
    public static List<Finding> next(List<Finding> findings, int most) {
        List<Finding> next = new ArrayList<>();
        Set<Finding.Group> told = EnumSet.of(findings.getFirst().topic().group());
        for (Finding.Group group : Finding.Group.values()) {
            if (next.size() < most && told.add(group)) {
                findings.stream().filter(finding -> finding.topic().group() == group)
                        .filter(finding -> finding.topic() != Finding.Topic.COHORT).findFirst().ifPresent(next::add);
            }
        }
        return next;
    }

    /// The findings by what they belong to, in the order of importance; a group comes first if the headline is its own.
    public static Map<Finding.Group, List<Finding>> grouped(List<Finding> findings) {
        Map<Finding.Group, List<Finding>> groups = new LinkedHashMap<>();
        List<Finding.Group> order = new ArrayList<>(List.of(findings.getFirst().topic().group()));
        order.addAll(List.of(Finding.Group.values()));
        for (Finding.Group group : order) {
            List<Finding> own = findings.stream().filter(finding -> finding.topic().group() == group).toList();
            if (!own.isEmpty()) {
                groups.put(group, own);
            }
        }
        return groups;
    }

    /// What re-ranking the hybrid's lists with one λ changes, against the lists as they stand; empty where that was not
    /// examined.
    public static String reranked(RunResult result, double lambda) {
        return TradeoffFindings.sentence(result, lambda);
    }

    /// Why the development metrics of a run do not decide, by its own numbers; nothing where it has none.
    public static Optional<Finding> development(RunResult result) {
        return DevelopmentFindings.of(result);
    }

    /// What changes when the same experiment is trained the article's way.
    public static Finding article(ArticleComparison comparison) {
        return ArticleFindings.of(comparison);
    }
}
