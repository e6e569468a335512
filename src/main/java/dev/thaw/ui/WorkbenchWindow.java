package dev.thaw.ui;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigureFiles;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.compare.CompareView;
import dev.thaw.ui.compare.CompareViewModel;
import dev.thaw.ui.configure.ConfigurationFiles;
import dev.thaw.ui.configure.ConfigureView;
import dev.thaw.ui.configure.ConfigureViewModel;
import dev.thaw.ui.configure.CostViewModel;
import dev.thaw.ui.configure.DifferencesViewModel;
import dev.thaw.ui.data.DataView;
import dev.thaw.ui.data.DataViewModel;
import dev.thaw.ui.data.ImportViewModel;
import dev.thaw.ui.data.ShownLogPane;
import dev.thaw.ui.data.ShownLogViewModel;
import dev.thaw.ui.insights.InsightsLayout;
import dev.thaw.ui.insights.InsightsView;
import dev.thaw.ui.insights.InsightsViewModel;
import dev.thaw.ui.newcomer.NewcomerView;
import dev.thaw.ui.newcomer.NewcomerViewModel;
import dev.thaw.ui.online.OnlineView;
import dev.thaw.ui.online.OnlineViewModel;
import dev.thaw.ui.present.PresentView;
import dev.thaw.ui.present.PresentViewModel;
import dev.thaw.ui.shell.Action;
import dev.thaw.ui.shell.NoticesViewModel;
import dev.thaw.ui.shell.Personal;
import dev.thaw.ui.shell.ShellView;
import dev.thaw.ui.shell.ShellViewModel;
import dev.thaw.ui.training.RunsView;
import dev.thaw.ui.training.RunsViewModel;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// The workbench put together: which model feeds which view. The application, the screenshots and the robot's tests
/// all start here.
public final class WorkbenchWindow {
    private final NoticesViewModel shown = new NoticesViewModel();
    private final Workspace workspace;
    private final ShellViewModel model;
    private final InsightsViewModel insights;
    private final NewcomerViewModel newcomer;
    private final CompareViewModel compare;
    private final ShellView view;
    private final Scene scene;

    /// @param memory   what is remembered of how things are looked at
    /// @param notices  hears what a person should know of once, beside what the window shows itself
    /// @param quit     closes the workbench
    public WorkbenchWindow(Jobs jobs, ProjectFolder folder, FileChoosers choosers, Theme theme, Memory memory,
            double width, double height, Consumer<Notice> notices, Runnable quit) {
        workspace = new Workspace(jobs, folder, notices.andThen(shown::show));
        FigureActions figures = new FigureFiles(jobs, choosers, notices.andThen(shown::show));
        ConfigureViewModel configure = new ConfigureViewModel(ExperimentConfig.DEFAULT, jobs);
        model = new ShellViewModel(workspace, configure, choosers, shown, new Personal(theme.zoom(), folder, memory),
                quit);
        theme.appearanceProperty().bindBidirectional(model.appearanceProperty());
        model.darkProperty().bind(theme.darkProperty());
        view = new ShellView(model, figures);
        memory.follow("welcome.recentData", model.recentData());
        DataViewModel data = new DataViewModel(workspace, choosers);
        ImportViewModel importing = new ImportViewModel(workspace, choosers);
        ShownLogViewModel shownLog = new ShownLogViewModel(workspace, choosers);
        view.withScreen(ScreenName.DATA, () -> new DataView(data, importing,
                view.button(Action.IMPORT, "accent"), view.button(Action.OPEN_DATA), view.button(Action.OPEN_DATA),
                new ShownLogPane(shownLog, theme.darkProperty(), figures)));
        CostViewModel cost = new CostViewModel(configure, workspace);
        DifferencesViewModel differences = new DifferencesViewModel(configure, workspace.runs());
        ConfigurationFiles files = new ConfigurationFiles(configure, choosers, jobs, notices.andThen(shown::show));
        view.withScreen(ScreenName.CONFIGURE, () -> new ConfigureView(configure, cost, differences, files,
                view.button(Action.TRAIN, "accent"), memory));
        RunsViewModel runs = new RunsViewModel(workspace, memory, choosers, config -> {
            configure.start(config);
            model.perform(Action.SHOW_CONFIGURE);
        });
        view.withScreen(ScreenName.RUNS, () -> new RunsView(runs, view.button(Action.TRAIN, "accent"),
                () -> model.perform(Action.SHOW_INSIGHTS)));
        insights = new InsightsViewModel(workspace);
        InsightsLayout layout = new InsightsLayout(insights, memory);
        view.withScreen(ScreenName.INSIGHTS, () -> new InsightsView(insights, layout, theme.darkProperty(), figures,
                view.button(Action.TRAIN, "accent")));
        newcomer = new NewcomerViewModel(workspace);
        view.withScreen(ScreenName.NEWCOMER, () -> new NewcomerView(newcomer));
        OnlineViewModel online = new OnlineViewModel(workspace, choosers, () -> configure.configProperty().get());
        view.withScreen(ScreenName.ONLINE, () -> new OnlineView(online, theme.darkProperty(), figures));
        compare = new CompareViewModel(workspace, choosers, memory, notices.andThen(shown::show));
        view.withScreen(ScreenName.COMPARE, () -> new CompareView(compare, theme.darkProperty(), figures,
                view.button(Action.TRAIN, "accent")));
        PresentViewModel present = new PresentViewModel(workspace, choosers, notices.andThen(shown::show), memory);
        model.presentingProperty().bindBidirectional(present.presentingProperty());
        view.withScreen(ScreenName.PRESENT, () -> new PresentView(present, theme.darkProperty(),
                view.button(Action.PRESENT, "accent"), view.button(Action.TRAIN, "accent"), theme::dress));
        KeysOfScreens.all().forEach(model.shortcuts()::add);
        scene = new Scene(view.start(), width, height);
        theme.dress(scene);
        view.listenIn(scene);
    }

    /// Shows something that a person should hear of once.
    public void tell(Notice notice) {
        shown.show(notice);
    }

    public Workspace workspace() {
        return workspace;
    }

    public ShellViewModel model() {
        return model;
    }

    public InsightsViewModel insights() {
        return insights;
    }

    public NewcomerViewModel newcomer() {
        return newcomer;
    }

    public CompareViewModel compare() {
        return compare;
    }

    public ShellView view() {
        return view;
    }

    public Scene scene() {
        return scene;
    }
}
