package dev.thaw.ui.shell;

import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Zoom;

/// What belongs to the person in front: how large things are, where projects go, what is remembered.
///
/// @param zoom   size of letters
/// @param folder where new projects are put
/// @param memory what is kept of views between starts
public record Personal(Zoom zoom, ProjectFolder folder, Memory memory) {}
