/// The Compare screen: runs beside each other, held against a baseline.
///
/// [dev.thaw.ui.compare.RunChoices] is which runs, [dev.thaw.ui.compare.CompareViewModel] what they come to,
/// [dev.thaw.ui.compare.ParallelModel] the axes and brushes of a sweep. What takes time is worked out in the background,
/// and only the latest question is answered ([dev.thaw.ui.compare.Latest]). Uses `ui.common`.
@NullMarked
package dev.thaw.ui.compare;

import org.jspecify.annotations.NullMarked;
