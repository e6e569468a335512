/// The workbench: the window an analyst sits in front of.
///
/// The frame is `shell`; every screen has a package of its own and never uses another screen's; what they share is in
/// `common`. A view builds nodes in code and binds them; its view model has properties and commands, knows no node and
/// is tested without a stage. Slow work is a job; nothing slow runs on the JavaFX thread.
/// May use everything below it, never `cli`.
@NullMarked
package dev.thaw.ui;

import org.jspecify.annotations.NullMarked;
