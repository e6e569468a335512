package dev.thaw.ui;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenKeys;
import dev.thaw.ui.common.ScreenKeys.Use;
import java.util.List;

/// The keys that screens hear themselves, for the sheet of shortcuts. A screen that hears a new key gets a line here.
final class KeysOfScreens {
    private KeysOfScreens() {}

    static List<ScreenKeys> all() {
        return List.of(
                new ScreenKeys(text("screen.configure"), List.of(
                        new Use("Left", text("keys.configure.less")), new Use("Right", text("keys.configure.more")),
                        new Use("Home", text("keys.configure.least")), new Use("End", text("keys.configure.most")))),
                new ScreenKeys(text("screen.runs"), List.of(new Use("Enter", text("keys.runs.open")))),
                new ScreenKeys(text("screen.insights"), List.of(new Use("Esc", text("keys.insights.back")))),
                new ScreenKeys(text("screen.newcomer"), List.of(
                        new Use("Enter", text("keys.newcomer.act")), new Use("Space", text("keys.newcomer.why")))),
                new ScreenKeys(text("keys.everywhere"), List.of(
                        new Use("Tab", text("keys.everywhere.next")),
                        new Use("Shift+Tab", text("keys.everywhere.previous")),
                        new Use("Esc", text("keys.everywhere.close")))));
    }
}
