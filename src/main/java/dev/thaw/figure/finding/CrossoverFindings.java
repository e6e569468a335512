package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.Crossover;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.CrossoverLabel;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Numbers;
import java.util.List;
import java.util.Optional;

/// From which history length on behaviour serves people better than description, by what both towers got right. What the
/// mixer makes of it is told by [MixerFindings].
final class CrossoverFindings {
    private CrossoverFindings() {}

    static Optional<Finding> of(RunResult result) {
        return result.views().crossover().stream().findFirst()
                .map(crossover -> new Finding(Finding.Topic.CROSSOVER,
                        sentence(crossover, result.cohort().revealed()),
                        crossover.metric().startsWith("hit") ? FigureName.HIT_AT_3 : FigureName.NDCG_AT_10));
    }

    private static String sentence(Crossover crossover, List<Integer> lengths) {
        String metric = crossover.metric().replace("ndcg", "NDCG").replace("hit", "Hit");
        String shortest = Numbers.plain(lengths.getFirst());
        String longest = Numbers.plain(lengths.getLast());
        if (crossover.established()) {
            return crossover.length() != null
                    ? text("finding.crossover.after", CrossoverLabel.of(crossover), metric)
                    : text("finding.crossover.always", shortest, longest, metric);
        }
        if (crossover.open()) {
            return text("finding.crossover.open", shortest, longest, metric);
        }
        return crossover.length() == null
                ? text("finding.crossover.never", shortest, longest, metric, CrossoverLabel.of(crossover))
                : text("finding.crossover.takes", metric, CrossoverLabel.of(crossover));
    }
}
