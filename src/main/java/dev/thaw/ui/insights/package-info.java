/// The Insights screen: the finding in plain words, and the four charts it rests on.
///
/// Everything shown comes from a stored result through `figure`. Uses `ui.common`.
@NullMarked
package dev.thaw.ui.insights;

import org.jspecify.annotations.NullMarked;
