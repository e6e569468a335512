package dev.thaw.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures a run or an online test can give, in the order in which they are shown.
public enum FigureName {
    MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE, HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, TTFC, DIVERSITY, COVERAGE,
    DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY, CATEGORY_ENTROPY, EXPOSURE_GINI, NOVELTY, POPULARITY_LIFT,
    ACCURACY_BY_ITEM_HISTORY, MIXER_BY_ITEM_HISTORY, ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE,
    ACCURACY_BY_ORIGIN, TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION,
    HIT_AGAINST_DIVERSITY, NDCG_AGAINST_ILD,
    DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX, LOSS, RELIABILITY, DEVELOPMENT,
    PREDICTION_ERROR, CTR_AT_3, CTR_BY_HISTORY,
    ONLINE_CTR, ONLINE_CTR_BY_HISTORY, ONLINE_TTFC, ONLINE_REGRET;

    /// Views of the same decisions from other sides than history length; a run may have nothing for them.
    public static final List<FigureName> FURTHER_VIEWS = List.of(ACCURACY_BY_ITEM_HISTORY, MIXER_BY_ITEM_HISTORY,
            ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN, HIT_AGAINST_DIVERSITY,
            NDCG_AGAINST_ILD, CTR_BY_HISTORY, DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX);

    /// What tells whether training went as meant, and does not decide.
    public static final List<FigureName> OF_DEVELOPMENT = List.of(RELIABILITY, DEVELOPMENT, PREDICTION_ERROR, LOSS);

    /// Figures of an online test, which no run has.
    public static final List<FigureName> ONLINE = List.of(ONLINE_CTR, ONLINE_CTR_BY_HISTORY, ONLINE_TTFC,
            ONLINE_REGRET);

    /// The figures a run can give.
    public static List<FigureName> ofRuns() {
        return Arrays.stream(values()).filter(name -> !ONLINE.contains(name)).toList();
    }

    /// Time to first conversion compared between users, and what systems were ready with; a run may have nothing for them.
    public static final List<FigureName> CONVERSION_VIEWS = List.of(TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME,
            RECOMMENDABLE_CONVERSION);

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
