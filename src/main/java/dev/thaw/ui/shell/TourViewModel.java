package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenName;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Five steps over the sample campus, from the data to what is shown to those who decide.
///
/// It never takes the workbench away: a bubble points at a real control, and one may go on working beside it.
public final class TourViewModel {
    private static final String KEY = "shell.tour";
    private static final String SEEN = "seen";

    /// The way of the job: what there is, what is set, what came out, what it means for one person, how it is told.
    static final List<Step> STEPS = List.of(new Step("data", ScreenName.DATA, "#rail-data"),
            new Step("configure", ScreenName.CONFIGURE, "#train"),
            new Step("insights", ScreenName.INSIGHTS, "#finding"),
            new Step("newcomer", ScreenName.NEWCOMER, "#newcomer-recommended"),
            new Step("tell", ScreenName.INSIGHTS, "#rail-present", "#menu"));

    private final ShellViewModel model;
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();

    /// One bubble.
    ///
    /// @param name   ends the keys of its texts
    /// @param screen what is shown behind it
    /// @param points what it points at: the first of these selectors that is there
    public record Step(String name, ScreenName screen, List<String> points) {
        Step(String name, ScreenName screen, String... points) {
            this(name, screen, List.of(points));
        }

        /// Its number, from 1.
        public int number() {
            return STEPS.indexOf(this) + 1;
        }

        public String title() {
            return text("tour." + name);
        }

        public String sentence() {
            return text("tour." + name + ".sentence");
        }
    }

    TourViewModel(ShellViewModel model) {
        this.model = model;
    }

    /// The step that is shown, null while there is no tour.
    public ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Begins, on the project that is open, else on the sample campus.
    public void start() {
        model.personal().memory().keep(KEY, SEEN);
        if (model.workspace().project() == null) {
            model.perform(Action.OPEN_SAMPLE);
        }
        go(STEPS.getFirst());
    }

    /// Begins by itself when the sample campus is opened for the first time.
    public void startWithTheFirstSample() {
        model.workspace().projectProperty().subscribe(open -> {
            boolean sample = open != null && model.personal().folder().isCopyOfSample(open.file().path());
            if (sample && !SEEN.equals(model.personal().memory().text(KEY, ""))) {
                start();
            }
        });
    }

    /// The next step, or the end.
    public void next() {
        Step now = step.get();
        if (now == null) {
            return;
        }
        if (now.number() == STEPS.size()) {
            end();
        } else {
            go(STEPS.get(now.number()));
        }
    }

    /// The step before, if there is one.
    public void back() {
        Step now = step.get();
        if (now != null && now.number() > 1) {
            go(STEPS.get(now.number() - 2));
        }
    }

    /// Leaves the tour; it can be taken again from the menu.
    public void end() {
        step.set(null);
    }

    private void go(Step next) {
        model.screenProperty().set(next.screen());
        step.set(next);
    }
}
