/// What the screens of the workbench share: the open project and its jobs, texts, theme, formats and a few controls.
///
/// Knows no screen.
@NullMarked
package dev.thaw.ui.common;

import org.jspecify.annotations.NullMarked;
