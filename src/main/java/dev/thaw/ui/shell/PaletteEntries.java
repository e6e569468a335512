package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.PaletteEntry;
import dev.thaw.ui.common.PaletteEntry.Group;
import dev.thaw.ui.common.PaletteSource;
import dev.thaw.ui.common.Zoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/// What the frame itself lets the palette find: actions, screens, runs, projects opened lately, settings.
final class PaletteEntries implements PaletteSource {
    /// The palette itself, and what stands among the settings under a plainer name.
    private static final Set<Action> LEFT_OUT = Set.of(Action.SHOW_PALETTE, Action.FOLLOW_SYSTEM_THEME);

    private final ShellViewModel model;

    PaletteEntries(ShellViewModel model) {
        this.model = model;
    }

    @Override
    public List<PaletteEntry> entries() {
        List<PaletteEntry> all = new ArrayList<>();
        for (Action action : Action.values()) {
            if (!LEFT_OUT.contains(action)) {
                all.add(new PaletteEntry("action." + lower(action),
                        action.group() == Action.Group.GO ? Group.SCREENS : Group.ACTIONS, action.icon(),
                        action.title(), action.keys(), model.obstacleProperty(action).get(),
                        () -> model.perform(action)));
            }
        }
        model.workspace().runs().forEach(run -> all.add(run(run)));
        model.recent().stream().filter(Files::isRegularFile).forEach(path -> all.add(project(path)));
        all.addAll(settings());
        return all;
    }

    private PaletteEntry run(RunSummary run) {
        boolean finished = run.state() == RunState.FINISHED;
        return new PaletteEntry("run." + run.id(), Group.RUNS, finished ? Feather.TRENDING_UP : Feather.ACTIVITY,
                run.name(), Formats.moment(run.startedAt()), "", () -> {
                    model.workspace().selectedRunProperty().set(run.id());
                    model.perform(finished ? Action.SHOW_INSIGHTS : Action.SHOW_RUNS);
                });
    }

    private PaletteEntry project(Path path) {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.thaw$", "");
        return new PaletteEntry("project." + path, Group.PROJECTS, Feather.FOLDER, name,
                String.valueOf(path.getParent()), "", () -> model.open(path));
    }

    private List<PaletteEntry> settings() {
        List<PaletteEntry> settings = new ArrayList<>();
        for (Appearance appearance : Appearance.values()) {
            settings.add(new PaletteEntry("theme." + lower(appearance), Group.SETTINGS, Feather.SUN,
                    text("palette.theme", text("appearance." + lower(appearance))), "",
                    model.appearanceProperty().get() == appearance ? text("palette.already") : "",
                    () -> model.appearanceProperty().set(appearance)));
        }
        Zoom zoom = model.personal().zoom();
        for (int percent : Zoom.STEPS) {
            settings.add(new PaletteEntry("zoom." + percent, Group.SETTINGS, Feather.ZOOM_IN,
                    text("palette.zoom", String.valueOf(percent)), "",
                    zoom.percent() == percent ? text("palette.already") : "", () -> zoom.set(percent)));
        }
        return settings;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
