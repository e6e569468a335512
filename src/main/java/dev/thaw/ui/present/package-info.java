/// Present: the slides of the selected run, arranged at a desk and shown to a room, and their exports.
///
/// May use `ui.common`, `report` and everything below. One screen's package never uses another's.
@NullMarked
package dev.thaw.ui.present;

import org.jspecify.annotations.NullMarked;
