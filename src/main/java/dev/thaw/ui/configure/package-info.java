/// The Configure screen: an experiment's settings, what each does, whether they hold together, and the button that trains.
///
/// Uses `ui.common` and, of the rooms below, `experiment` with what its configuration is made of.
@NullMarked
package dev.thaw.ui.configure;

import org.jspecify.annotations.NullMarked;
