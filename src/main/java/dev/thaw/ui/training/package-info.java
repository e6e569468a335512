/// The Runs screen: the training that is going on, live, and the history of all runs.
///
/// Uses `ui.common`.
@NullMarked
package dev.thaw.ui.training;

import org.jspecify.annotations.NullMarked;
