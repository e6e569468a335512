package dev.thaw.ui.common;

import java.util.List;

/// Hands entries to the command palette; asked whenever it opens, so that it can tell what there is at the moment.
@FunctionalInterface
public interface PaletteSource {
    /// What can be found at the moment.
    List<PaletteEntry> entries();
}
