package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// Everything a person can ask the workbench for. Drives the menu, the shortcuts, the command palette and the buttons.
public enum Action {
    OPEN_DATA(Group.FILE, Feather.FILE_PLUS, "Shortcut+O"),
    OPEN_FOLDER(Group.FILE, Feather.FOLDER_PLUS, "Shortcut+Shift+D"),
    OPEN_PROJECT(Group.FILE, Feather.FOLDER, "Shortcut+Shift+O"),
    OPEN_SAMPLE(Group.FILE, Feather.COMPASS, "Shortcut+Shift+E"),
    /// Before training, because both listen to the same keys: the one that can be done is done.
    IMPORT(Group.FILE, Feather.DOWNLOAD, "Shortcut+Enter"),
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
    SHOW_COMPARE(Group.GO, Feather.COLUMNS, "Shortcut+7"),
    SHOW_PRESENT(Group.GO, Feather.AIRPLAY, "Shortcut+8"),
    PRESENT(Group.GO, Feather.PLAY_CIRCLE, "F5"),
    SHOW_PALETTE(Group.VIEW, Feather.COMMAND, "Shortcut+K"),
    SHOW_JOBS(Group.VIEW, Feather.LIST, "Shortcut+J"),
    SHOW_NOTICES(Group.VIEW, Feather.BELL, "Shortcut+Shift+N"),
    ZOOM_IN(Group.VIEW, Feather.ZOOM_IN, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
    ZOOM_OUT(Group.VIEW, Feather.ZOOM_OUT, "Shortcut+Minus", "Shortcut+Subtract"),
    ZOOM_NORMAL(Group.VIEW, Feather.MAXIMIZE, "Shortcut+0", "Shortcut+Numpad 0"),
    SWITCH_THEME(Group.VIEW, Feather.MOON, "Shortcut+Shift+L"),
    FOLLOW_SYSTEM_THEME(Group.VIEW, Feather.MONITOR),
    SPEAK_ENGLISH(Group.VIEW, Feather.GLOBE),
    SPEAK_GERMAN(Group.VIEW, Feather.GLOBE),
    SHOW_PREFERENCES(Group.VIEW, Feather.SETTINGS, "Shortcut+Comma"),
    SHOW_SHORTCUTS(Group.HELP, Feather.HELP_CIRCLE, "F1"),
    TAKE_TOUR(Group.HELP, Feather.MAP, "Shift+F1"),
    SHOW_LOG(Group.HELP, Feather.FILE_TEXT, "Shortcut+Shift+J"),
    SHOW_ABOUT(Group.HELP, Feather.INFO),
    QUIT(Group.END, Feather.LOG_OUT, "Shortcut+Q");

    private final Group group;
    private final Feather icon;
    private final List<String> keys;

    /// Actions of a group stand together in the menu.
    public enum Group {
        FILE, RUN, GO, VIEW, HELP, END
    }

    Action(Group group, Feather icon, String... keys) {
        this.group = group;
        this.icon = icon;
        this.keys = List.of(keys);
    }

    public Group group() {
        return group;
    }

    public Feather icon() {
        return icon;
    }

    /// The shortcut as JavaFX reads it, such as `Shortcut+Enter`; empty for none.
    public String keys() {
        return keys.isEmpty() ? "" : keys.getFirst();
    }

    /// Every shortcut that does it: keyboards differ in where plus and minus are.
    public List<String> allKeys() {
        return keys;
    }

    /// The action that goes to a screen, if it has one.
    public static Optional<Action> showing(ScreenName screen) {
        return Arrays.stream(values()).filter(action -> action.name().equals("SHOW_" + screen.name())).findFirst();
    }

    /// What it is called: a verb.
    public String title() {
        return text("action." + name().toLowerCase(Locale.ROOT));
    }
}
