/// The frame of the workbench: rail, top bar, status bar, welcome, and the actions that menus, keys and buttons share.
///
/// Puts the screens together; no screen knows it. May use every package of `ui`.
@NullMarked
package dev.thaw.ui.shell;

import org.jspecify.annotations.NullMarked;
