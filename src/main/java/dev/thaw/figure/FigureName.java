package dev.thaw.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures a run or an online test can give, in the order in which they are shown.
public enum FigureName {
    MIXER_WEIGHT(Positions.HISTORY, "Mean weight"),
    CONTENT_SHARE(Positions.HISTORY, "Share of variance"),
    WEIGHT_AND_SHARE(Positions.HISTORY, "Mean"),
    HIT_AT_3(Positions.HISTORY, "Hit@3"),
    PRECISION_AT_3(Positions.HISTORY, "Precision@3"),
    NDCG_AT_10(Positions.HISTORY, "NDCG@10"),
    TTFC(Positions.SURVIVAL, "Not converted"),
    DIVERSITY(Positions.HISTORY, "Diversity"),
    COVERAGE(Positions.HISTORY, "Coverage"),
    DIVERSITY_ATTAINABLE(Positions.HISTORY, "Attainable diversity"),
    INTRA_LIST_DIVERSITY(Positions.HISTORY, "Intra-list diversity"),
    CATEGORY_ENTROPY(Positions.HISTORY, "Category entropy"),
    EXPOSURE_GINI(Positions.HISTORY, "Gini of exposure"),
    NOVELTY(Positions.HISTORY, "Novelty"),
    POPULARITY_LIFT(Positions.HISTORY, "Popularity lift"),
    ACCURACY_BY_ITEM_HISTORY(Positions.ITEM_HISTORY, "Recall@10"),
    MIXER_BY_ITEM_HISTORY(Positions.ITEM_HISTORY, "Mean weight"),
    ACCURACY_BY_COLDNESS(Positions.GROUP, "Recall@10"),
    ACCURACY_BY_ATTRIBUTE(Positions.GROUP, "Hit@3"),
    NDCG_BY_ATTRIBUTE(Positions.GROUP, "NDCG@10"),
    ACCURACY_BY_ORIGIN(Positions.ORIGIN, "Hit@3"),
    TTFC_BY_WEEK(Positions.SURVIVAL, "Not converted"),
    TTFC_BY_ATTRIBUTE(Positions.SURVIVAL, "Not converted"),
    TTFC_BY_REGIME(Positions.SURVIVAL, "Not converted"),
    RECOMMENDABLE_CONVERSION(Positions.SURVIVAL, "Not converted"),
    HIT_AGAINST_DIVERSITY(Positions.DIVERSITY, "Hit@3"),
    NDCG_AGAINST_ILD(Positions.INTRA_LIST_DIVERSITY, "NDCG@10"),
    DEGRADATION(Positions.PERIOD, "Hit@3"),
    DEGRADATION_STANDARDISED(Positions.PERIOD, "Hit@3"),
    DEGRADATION_NDCG(Positions.PERIOD, "NDCG@10"),
    DEGRADATION_MIX(Positions.PERIOD, "Share"),
    LOSS(Positions.EPOCH, "Mean loss"),
    RELIABILITY(Positions.PREDICTED, "Observed, of 10,000:"),
    DEVELOPMENT(Positions.GROUP, "Mean"),
    PREDICTION_ERROR(Positions.GROUP, "Relative to the base rate:"),
    CTR_AT_3(Positions.GROUP, "Click rate"),
    CTR_BY_HISTORY(Positions.GROUP, "Click rate"),
    ONLINE_CTR(Positions.DAY, "True CTR@3"),
    ONLINE_CTR_BY_HISTORY(Positions.ONLINE_HISTORY, "True CTR@3"),
    ONLINE_TTFC(Positions.DAY_OF_LIFE, "Not converted"),
    ONLINE_REGRET(Positions.DAY, "Pages lost"),
    COMPARED_DIFFERENCES(Positions.GROUP, "Difference"),
    COMPARED_TRADEOFF(Positions.RUN, "");

    /// Views of the same decisions from other sides than history length; a run may have nothing for them.
    public static final List<FigureName> FURTHER_VIEWS = List.of(ACCURACY_BY_ITEM_HISTORY, MIXER_BY_ITEM_HISTORY,
            ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN, HIT_AGAINST_DIVERSITY,
            NDCG_AGAINST_ILD, CTR_BY_HISTORY, DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX);

    /// What tells whether training went as meant, and does not decide.
    public static final List<FigureName> OF_DEVELOPMENT = List.of(RELIABILITY, DEVELOPMENT, PREDICTION_ERROR, LOSS);

    /// Figures of an online test, which no run has.
    public static final List<FigureName> ONLINE = List.of(ONLINE_CTR, ONLINE_CTR_BY_HISTORY, ONLINE_TTFC,
            ONLINE_REGRET);

    /// Figures of several runs held against one of them, which no single run has.
    public static final List<FigureName> COMPARED = List.of(COMPARED_DIFFERENCES, COMPARED_TRADEOFF);

    /// The figures a run can give.
    public static List<FigureName> ofRuns() {
        return Arrays.stream(values()).filter(name -> !ONLINE.contains(name) && !COMPARED.contains(name)).toList();
    }

    /// Time to first conversion compared between users, and what systems were ready with; a run may have nothing for them.
    public static final List<FigureName> CONVERSION_VIEWS = List.of(TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME,
            RECOMMENDABLE_CONVERSION);

    private final Positions positions;
    private final String measure;

    FigureName(Positions positions, String measure) {
        this.positions = positions;
        this.measure = measure;
    }

    /// What the positions of its points are.
    public Positions positions() {
        return positions;
    }

    /// What its points measure, as a tooltip begins.
    public String measure() {
        return measure;
    }

    /// The name in files and on the command line: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The figure of that name, if there is one.
    public static Optional<FigureName> find(String text) {
        return Arrays.stream(values()).filter(figure -> figure.text().equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text();
    }
}
