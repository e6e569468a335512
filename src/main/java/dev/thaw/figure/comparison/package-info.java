/// Figures of runs beside each other, coloured by run instead of by system.
///
/// Up to [dev.thaw.figure.RunLooks#COUNT] runs are told apart; the others are grey and show where those stand. May use
/// `figure` and `experiment.comparison`.
@NullMarked
package dev.thaw.figure.comparison;

import org.jspecify.annotations.NullMarked;
