/// What a run found out, in sentences for people who read no charts.
///
/// Every sentence is made from numbers of the result and claims no more than their intervals hold: a lead, a change or
/// a difference is stated only where the interval leaves the threshold outside, and said to be undecided otherwise.
/// May use `figure` (its words for systems and numbers), `experiment` and everything below.
@NullMarked
package dev.thaw.figure.finding;

import org.jspecify.annotations.NullMarked;
