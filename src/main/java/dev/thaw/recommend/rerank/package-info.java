/// What happens to a ranking before it is shown: re-ranking for variety by maximal marginal relevance.
///
/// Knows items by what the data says of them (category and tags) and scores by their order within one decision. Both
/// the evaluation and whoever recommends for real cut their lists here, so that what is measured is what is shown.
@NullMarked
package dev.thaw.recommend.rerank;

import org.jspecify.annotations.NullMarked;
