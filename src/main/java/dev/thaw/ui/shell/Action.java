package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// Everything a person can ask the workbench for. Drives the menu, the shortcuts, the command palette and the buttons.
public enum Action {
    OPEN_DATA(Group.FILE, Feather.FILE_PLUS, "Shortcut+O"),
    OPEN_FOLDER(Group.FILE, Feather.FOLDER_PLUS, "Shortcut+Shift+D"),
    OPEN_PROJECT(Group.FILE, Feather.FOLDER, "Shortcut+Shift+O"),
    OPEN_SAMPLE(Group.FILE, Feather.COMPASS, "Shortcut+Shift+E"),
    SAVE_COPY(Group.FILE, Feather.COPY, "Shortcut+Shift+S"),
    CLOSE_PROJECT(Group.FILE, Feather.X, "Shortcut+W"),
    TRAIN(Group.RUN, Feather.PLAY, "Shortcut+Enter"),
    PAUSE_OR_RESUME(Group.RUN, Feather.PAUSE, "Shortcut+P"),
    CANCEL_TRAINING(Group.RUN, Feather.SQUARE, "Shortcut+Period"),
    SHOW_DATA(Group.GO, Feather.DATABASE, "Shortcut+1"),
    SHOW_CONFIGURE(Group.GO, Feather.SLIDERS, "Shortcut+2"),
    SHOW_RUNS(Group.GO, Feather.ACTIVITY, "Shortcut+3"),
    SHOW_INSIGHTS(Group.GO, Feather.TRENDING_UP, "Shortcut+4"),
    SHOW_NEWCOMER(Group.GO, Feather.USER_PLUS, "Shortcut+5"),
    SHOW_ONLINE(Group.GO, Feather.USERS, "Shortcut+6"),
    SHOW_JOBS(Group.VIEW, Feather.LIST, "Shortcut+J"),
    SHOW_PALETTE(Group.VIEW, Feather.COMMAND, "Shortcut+K"),
    SWITCH_THEME(Group.VIEW, Feather.MOON, "Shortcut+Shift+L"),
    FOLLOW_SYSTEM_THEME(Group.VIEW, Feather.MONITOR, ""),
    SPEAK_ENGLISH(Group.VIEW, Feather.GLOBE, ""),
    SPEAK_GERMAN(Group.VIEW, Feather.GLOBE, ""),
    QUIT(Group.END, Feather.LOG_OUT, "Shortcut+Q");

    private final Group group;
    private final Feather icon;
    private final String keys;

    /// Actions of a group stand together in the menu.
    public enum Group {
        FILE, RUN, GO, VIEW, END
    }

    Action(Group group, Feather icon, String keys) {
        this.group = group;
        this.icon = icon;
        this.keys = keys;
    }

    public Group group() {
        return group;
    }

    public Feather icon() {
        return icon;
    }

    /// The shortcut as JavaFX reads it, such as `Shortcut+Enter`; empty for none.
    public String keys() {
        return keys;
    }

    /// What it is called: a verb.
    public String title() {
        return text("action." + name().toLowerCase(Locale.ROOT));
    }
}
