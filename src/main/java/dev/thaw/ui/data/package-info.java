/// The Data screen: what is about to be imported, what was opened and left out, and what an analyst reads before training.
///
/// [dev.thaw.ui.data.ImportViewModel] is the wizard, [dev.thaw.ui.data.DataViewModel] the profile. Uses `ui.common`,
/// `dataset.ingest` and `dataset.profile`.
@NullMarked
package dev.thaw.ui.data;

import org.jspecify.annotations.NullMarked;
