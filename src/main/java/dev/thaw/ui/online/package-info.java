/// The Online test screen: simulated newcomers are served by every system while one watches.
///
/// It needs a project whose data is the log of a simulated world; which world, the project knows, or a person shows the
/// folder. May use `ui.common` and everything below the interface.
@NullMarked
package dev.thaw.ui.online;

import org.jspecify.annotations.NullMarked;
