/// The Data screen: what was opened, what was left out, and what an analyst reads before training.
///
/// Uses `ui.common` and `dataset.profile`.
@NullMarked
package dev.thaw.ui.data;

import org.jspecify.annotations.NullMarked;
