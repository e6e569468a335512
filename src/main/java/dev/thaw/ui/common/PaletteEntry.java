package dev.thaw.ui.common;

import org.kordamp.ikonli.Ikon;

/// Something that can be found by its name in the command palette, and done.
///
/// @param id       names it between starts, such as `action.train`; what was used lately is listed first
/// @param group    what it stands under
/// @param icon     its picture
/// @param title    what is matched: a verb, or a name
/// @param detail   what stands beside it: a shortcut, a date; may be empty
/// @param obstacle why it cannot be done at the moment; empty if it can
/// @param work     what is done
public record PaletteEntry(String id, Group group, Ikon icon, String title, String detail, String obstacle,
        Runnable work) {
    /// What entries stand under, in this order.
    public enum Group {
        SCREENS, ACTIONS, RUNS, PROJECTS, SETTINGS
    }
}
