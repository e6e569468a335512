package dev.thaw.evaluate.tradeoff;

/// One metric of the hybrid's lists re-ranked with one λ: its mean over the cohort and all history lengths, and how far
/// that is from the lists as they stand, λ = 1. Intervals are 95 %, from the same resamples for all points, so that
/// changes are paired.
///
/// @param lambda        λ, `0…1`; 1 is off
/// @param metric        `hit@3`, `ndcg@10`, `diversity` or `ild@10`
/// @param mean          mean over users of the mean over their history lengths
/// @param lower         lower end of its interval
/// @param upper         upper end of its interval
/// @param change        mean − mean at λ = 1
/// @param changeLower   lower end of its interval
/// @param changeUpper   upper end of its interval
/// @param relative      mean ÷ mean at λ = 1, − 1: `0.12` is 12 % more; 0 where the mean at λ = 1 is 0
/// @param relativeLower lower end of its interval
/// @param relativeUpper upper end of its interval
/// @param users         users of the last origin's cohort
public record TradeoffPoint(double lambda, String metric, double mean, double lower, double upper, double change,
        double changeLower, double changeUpper, double relative, double relativeLower, double relativeUpper,
        int users) {
    /// Relevant items among the first three.
    public static final String HIT = "hit@3";
    /// Discounted gain of the top ten.
    public static final String NDCG = "ndcg@10";
    /// Categories in the top ten ÷ categories in the catalogue.
    public static final String DIVERSITY = "diversity";
    /// Mean of 1 − cosine over the pairs of the top ten.
    public static final String INTRA_LIST_DIVERSITY = "ild@10";
}
