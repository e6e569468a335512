package dev.thaw.figure.finding;

import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
