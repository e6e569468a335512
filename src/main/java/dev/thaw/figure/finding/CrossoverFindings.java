package dev.thaw.figure.finding;

import dev.thaw.evaluate.Crossover;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
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
        String by = " by " + crossover.metric().replace("ndcg", "NDCG").replace("hit", "Hit");
        String range = "history lengths measured (" + lengths.getFirst() + " to " + lengths.getLast() + ")";
        if (crossover.established() && crossover.length() != null) {
            return "Behaviour overtakes description after " + crossover.text() + " interactions," + by
                    + " of the two towers alone.";
        }
        if (crossover.established()) {
            return "Behaviour serves better than description at all " + range + "," + by + " of the two towers alone.";
        }
        String open = "When behaviour overtakes description is not established," + by + " of the two towers alone: ";
        if (crossover.open()) {
            return open + "at the " + range + " neither leads for certain at either end.";
        }
        return open + (crossover.length() == null
                ? "description leads at all " + range + ", so it would take " + crossover.text() + " interactions."
                : "it takes " + crossover.text() + " interactions.");
    }
}
