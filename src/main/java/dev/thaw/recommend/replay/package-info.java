/// The evaluation's protocol played again on the past, for whatever is chosen or learned by validation.
///
/// People who first appear between an inner cut and the cut-off are newcomers to whoever was trained before the inner
/// cut; how those are served tells epochs, mixers and constants apart. Nothing at or after the cut-off is ever seen.
/// May use `recommend` and what lies below it; knows no recommender.
@NullMarked
package dev.thaw.recommend.replay;

import org.jspecify.annotations.NullMarked;
