package dev.thaw.ui;

import javafx.application.Application;

/// The door of the workbench.
public final class Workbench {
    private Workbench() {}

    /// Opens the workbench and returns when its window is closed.
    ///
    /// @param arguments nothing, or the path of a project to open
    public static void launch(String[] arguments) {
        Application.launch(WorkbenchApplication.class, arguments);
    }
}
