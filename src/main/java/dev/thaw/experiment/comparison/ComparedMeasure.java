package dev.thaw.experiment.comparison;

import java.util.Arrays;
import java.util.Optional;

/// What runs are compared by, in the order in which it is shown.
///
/// Metrics of the curve are means over all history lengths, every length counting the same.
public enum ComparedMeasure {
    HIT("hit@3", Kind.BY_PERSON), NDCG("ndcg@10", Kind.BY_PERSON), MRR("mrr@10", Kind.BY_PERSON),
    DIVERSITY("diversity", Kind.BY_PERSON), INTRA_LIST_DIVERSITY("ild@10", Kind.BY_PERSON),
    NOVELTY("novelty@10", Kind.BY_PERSON),
    /// Of all lists together, so that no person has a value of it.
    COVERAGE("coverage", Kind.OF_ALL),
    /// CTR@3 of newcomers from logged impressions, which other people made than the cohort.
    CLICKS("ctr@3", Kind.CLICKS),
    /// The history length from which on behaviour serves better than description.
    CROSSOVER("crossover", Kind.CROSSOVER),
    /// The content tower's weight at the shortest history.
    COLDEST_WEIGHT("content_weight_cold", Kind.WEIGHT),
    /// The content tower's weight at the longest history.
    WARMEST_WEIGHT("content_weight_warm", Kind.WEIGHT);

    private final String key;
    private final Kind kind;

    /// Where its values come from.
    enum Kind {
        BY_PERSON, OF_ALL, CLICKS, CROSSOVER, WEIGHT
    }

    ComparedMeasure(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /// The name in files; of a metric of the curve the metric's own.
    public String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /// Whether every person of the cohort has a value of it, so that two runs can be paired by person.
    public boolean isByPerson() {
        return kind == Kind.BY_PERSON || kind == Kind.WEIGHT;
    }

    /// Whether it is a metric of the cold-start curve, which every system has.
    public boolean isOfCurve() {
        return kind == Kind.BY_PERSON || kind == Kind.OF_ALL;
    }

    /// Whether more of it is better; a weight, a crossover or novelty is neither good nor bad by itself.
    public boolean moreIsBetter() {
        return isOfCurve() && this != NOVELTY || kind == Kind.CLICKS;
    }

    /// The measure of that name, if there is one.
    public static Optional<ComparedMeasure> find(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key.equals(key)).findFirst();
    }
}
