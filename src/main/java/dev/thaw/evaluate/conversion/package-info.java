/// How long people take from sign-up to their first conversion: observed, compared between arms, and recommendable.
///
/// Everybody who signs up while the data looks on is followed to the first conversion or to the end of observation;
/// whoever has not converted by then is censored, never dropped. Nothing here claims that a recommender caused a
/// conversion: logged data cannot tell, a simulated world can. May use what `evaluate` may.
@NullMarked
package dev.thaw.evaluate.conversion;

import org.jspecify.annotations.NullMarked;
