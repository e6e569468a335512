package dev.thaw.bench.coverage;

import java.util.ArrayList;
import java.util.List;

/// All estimators that are graded. Another one is added by a line here and its worlds in a class beside the others.
final class Gradings {
    private Gradings() {}

    static List<Grading> all() {
        List<Grading> gradings = new ArrayList<>();
        gradings.addAll(MeanGradings.all());
        gradings.addAll(CrossoverGradings.all());
        gradings.addAll(SurvivalGradings.all());
        gradings.addAll(ClickGradings.all());
        return List.copyOf(gradings);
    }
}
