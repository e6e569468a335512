/// How long a frozen model stays good: the same metric by week after the split, and what retraining brings back.
///
/// Pure Java. May use the rest of `evaluate` and what that may use; systems to retrain come in from outside.
@NullMarked
package dev.thaw.evaluate.weeks;

import org.jspecify.annotations.NullMarked;
