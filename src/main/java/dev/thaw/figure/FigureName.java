package dev.thaw.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures a run or an online test can give, in the order in which they are shown.
public enum FigureName {
    MIXER_WEIGHT(Positions.HISTORY, "measure.weight"),
    CONTENT_SHARE(Positions.HISTORY, "measure.varianceShare"),
    WEIGHT_AND_SHARE(Positions.HISTORY, "measure.mean"),
    HIT_AT_3(Positions.HISTORY, "measure.hit"),
    PRECISION_AT_3(Positions.HISTORY, "measure.precision"),
    NDCG_AT_10(Positions.HISTORY, "measure.ndcg"),
    TTFC(Positions.SURVIVAL, "measure.unconverted"),
    DIVERSITY(Positions.HISTORY, "measure.diversity"),
    COVERAGE(Positions.HISTORY, "measure.coverage"),
    DIVERSITY_ATTAINABLE(Positions.HISTORY, "measure.attainable"),
    INTRA_LIST_DIVERSITY(Positions.HISTORY, "measure.ild"),
    CATEGORY_ENTROPY(Positions.HISTORY, "measure.entropy"),
    EXPOSURE_GINI(Positions.HISTORY, "measure.gini"),
    NOVELTY(Positions.HISTORY, "measure.novelty"),
    POPULARITY_LIFT(Positions.HISTORY, "measure.lift"),
    ACCURACY_BY_ITEM_HISTORY(Positions.ITEM_HISTORY, "measure.recall"),
    MIXER_BY_ITEM_HISTORY(Positions.ITEM_HISTORY, "measure.weight"),
    ACCURACY_BY_COLDNESS(Positions.GROUP, "measure.recall"),
    ACCURACY_BY_ATTRIBUTE(Positions.GROUP, "measure.hit"),
    NDCG_BY_ATTRIBUTE(Positions.GROUP, "measure.ndcg"),
    ACCURACY_BY_ORIGIN(Positions.ORIGIN, "measure.hit"),
    TTFC_BY_WEEK(Positions.SURVIVAL, "measure.unconverted"),
    TTFC_BY_ATTRIBUTE(Positions.SURVIVAL, "measure.unconverted"),
    TTFC_BY_REGIME(Positions.SURVIVAL, "measure.unconverted"),
    RECOMMENDABLE_CONVERSION(Positions.SURVIVAL, "measure.unconverted"),
    HIT_AGAINST_DIVERSITY(Positions.DIVERSITY, "measure.hit"),
    NDCG_AGAINST_ILD(Positions.INTRA_LIST_DIVERSITY, "measure.ndcg"),
    DEGRADATION(Positions.PERIOD, "measure.hit"),
    DEGRADATION_STANDARDISED(Positions.PERIOD, "measure.hit"),
    DEGRADATION_NDCG(Positions.PERIOD, "measure.ndcg"),
    DEGRADATION_MIX(Positions.PERIOD, "measure.share"),
    LOSS(Positions.EPOCH, "measure.loss"),
    RELIABILITY(Positions.PREDICTED, "measure.observed"),
    DEVELOPMENT(Positions.GROUP, "measure.mean"),
    PREDICTION_ERROR(Positions.GROUP, "measure.relative"),
    CTR_AT_3(Positions.GROUP, "measure.clicks"),
    CTR_BY_HISTORY(Positions.GROUP, "measure.clicks"),
    ONLINE_CTR(Positions.DAY, "measure.trueCtr"),
    ONLINE_CTR_BY_HISTORY(Positions.ONLINE_HISTORY, "measure.trueCtr"),
    ONLINE_TTFC(Positions.DAY_OF_LIFE, "measure.unconverted"),
    ONLINE_REGRET(Positions.DAY, "measure.lost"),
    COMPARED_DIFFERENCES(Positions.GROUP, "measure.difference"),
    COMPARED_TRADEOFF(Positions.RUN, "measure.mean");

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
    /// Key of its text.
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
        return FigureTexts.text(measure);
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
