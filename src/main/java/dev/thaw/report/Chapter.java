package dev.thaw.report;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a run is told in: findings as prose, then the figures they are read off.
///
/// The first figure of a chapter always stands there, with its reason where it is empty; the others where the run has
/// something for them.
enum Chapter {
    MIXER("When behaviour overtakes description", Set.of(Topic.CROSSOVER, Topic.MIXER, Topic.CONTRIBUTION),
            FigureName.MIXER_WEIGHT, FigureName.WEIGHT_AND_SHARE),
    ACCURACY("How good the hybrid is", Set.of(Topic.ACCURACY, Topic.TOWERS), FigureName.HIT_AT_3,
            FigureName.NDCG_AT_10, FigureName.PRECISION_AT_3),
    CONVERSION("How soon people convert", Set.of(Topic.CONVERSION), FigureName.TTFC),
    VARIETY("How varied its lists are", Set.of(Topic.DIVERSITY, Topic.TRADEOFF), FigureName.DIVERSITY,
            FigureName.COVERAGE, FigureName.INTRA_LIST_DIVERSITY, FigureName.EXPOSURE_GINI, FigureName.NOVELTY,
            FigureName.POPULARITY_LIFT, FigureName.HIT_AGAINST_DIVERSITY, FigureName.NDCG_AGAINST_ILD),
    CLICKS("What people clicked", Set.of(Topic.CLICKS), FigureName.CTR_AT_3, FigureName.CTR_BY_HISTORY),
    SIDES("The same by item, person and time", Set.of(Topic.WEEKS), FigureName.ACCURACY_BY_ITEM_HISTORY,
            FigureName.MIXER_BY_ITEM_HISTORY, FigureName.ACCURACY_BY_COLDNESS, FigureName.ACCURACY_BY_ATTRIBUTE,
            FigureName.NDCG_BY_ATTRIBUTE, FigureName.ACCURACY_BY_ORIGIN, FigureName.DEGRADATION,
            FigureName.DEGRADATION_STANDARDISED, FigureName.DEGRADATION_NDCG, FigureName.DEGRADATION_MIX);

    private final String title;
    private final Set<Topic> topics;
    private final List<FigureName> figures;

    Chapter(String title, Set<Topic> topics, FigureName... figures) {
        this.title = title;
        this.topics = topics;
        this.figures = List.of(figures);
    }

    String title() {
        return title;
    }

    /// What its findings are about.
    Set<Topic> topics() {
        return topics;
    }

    /// Where it stands on the page.
    String id(ReportedRun run) {
        return run.prefix() + "-" + name().toLowerCase(Locale.ROOT);
    }

    /// Its figures of a run.
    ///
    /// @param brief whether the first is enough
    List<FigureName> figures(RunResult result, boolean brief) {
        List<FigureName> told = new ArrayList<>();
        for (FigureName name : brief ? figures.subList(0, 1) : figures) {
            if (name == figures.getFirst() && this != SIDES || !Figures.of(name, result).isEmpty()) {
                told.add(name);
            }
        }
        return told;
    }

    /// The chapters that a run has something for, or a reason why not.
    ///
    /// @param brief whether further views are left to the run's own report
    static List<Chapter> of(RunResult result, boolean brief) {
        List<Chapter> chapters = new ArrayList<>(List.of(values()));
        if (brief || SIDES.figures(result, false).isEmpty()) {
            chapters.remove(SIDES);
        }
        return chapters;
    }
}
