/// The story of a run as slides: one claim, one figure or a few large numbers, one footnote each.
///
/// A slide is a value; the presenting screen and the PDF are two drawings of it. Claims are made from the numbers of
/// the result and hold no more than their intervals do; what the run has no evidence for has no slide. No slide names a
/// path or an id. May use `figure`, `experiment` and everything below; the report opens with the same claims.
@NullMarked
package dev.thaw.report.slides;

import org.jspecify.annotations.NullMarked;
