package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;

/// One recommended item: a row of `recommendations.csv`.
///
/// @param user          user number
/// @param n             history length asked for
/// @param known         events really revealed, `>= n`
/// @param asOf          the decision, epoch milliseconds
/// @param rank          from 1
/// @param item          item number
/// @param score         the system's score
/// @param contentWeight the mixer's content weight for this item, `NaN` for systems without a mixer
public record RecommendationRow(SystemName system, int user, int n, int known, long asOf, int rank, int item,
        double score, double contentWeight) {}
