package dev.thaw.ui.shell;

import dev.thaw.language.Language;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Zoom;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What a person prefers: everything takes effect at once, so there is nothing to confirm.
public final class PreferencesViewModel {
    private static final String FOLDER = "shell.projects";

    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<Language> language;
    private final Personal personal;
    private final FileChoosers choosers;
    private final Path firstFolder;
    private final BooleanProperty greys = new SimpleBooleanProperty();

    /// @param language the language that was asked for
    PreferencesViewModel(ObjectProperty<Appearance> appearance, ObjectProperty<Language> language, Personal personal,
            FileChoosers choosers) {
        this.appearance = appearance;
        this.language = language;
        this.personal = personal;
        this.choosers = choosers;
        this.firstFolder = personal.folder().folder();
        String kept = personal.memory().text(FOLDER, "");
        if (!kept.isEmpty()) {
            personal.folder().folderProperty().set(Path.of(kept));
        }
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public Zoom zoom() {
        return personal.zoom();
    }

    /// The language that was asked for; also the actions that speak one set it.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Whether everything is shown in greys, to see that nothing rests on colour alone.
    public BooleanProperty greysProperty() {
        return greys;
    }

    /// Where new projects are put.
    public ObjectProperty<Path> folderProperty() {
        return personal.folder().folderProperty();
    }

    /// Asks for another folder for new projects.
    public void chooseFolder() {
        choosers.dataFolder().ifPresent(chosen -> {
            folderProperty().set(chosen);
            personal.memory().keep(FOLDER, chosen.toString());
        });
    }

    /// Everything as it was at the first start: also what is remembered of how views were looked at.
    public void reset() {
        appearance.set(Appearance.FOLLOW_SYSTEM);
        greys.set(false);
        zoom().normal();
        folderProperty().set(firstFolder);
        personal.memory().all().keySet().forEach(key -> personal.memory().keep(key, null));
        language.set(Language.preferred("", Locale.getDefault())); // last, since the window is built anew
    }
}
