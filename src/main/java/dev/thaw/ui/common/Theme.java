package dev.thaw.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Dresses scenes: AtlantaFX's Primer as the base, the bridge for ControlsFX, the workbench's own sheet and colours.
///
/// Changing [#appearanceProperty()] changes every dressed scene while it is open.
public final class Theme {
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.FOLLOW_SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Zoom zoom = new Zoom();
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param system the scheme the operating system asks for, `Platform.getPreferences().colorSchemeProperty()`
    public Theme(ObservableValue<ColorScheme> system) {
        Typefaces.load();
        dark.bind(Bindings.createBooleanBinding(
                () -> appearance.get().isDark(system.getValue() == ColorScheme.DARK), appearance, system));
        dark.subscribe(this::apply);
        zoom.percentProperty().subscribe((_, _) -> dressAgain());
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// Whether the workbench is dark at the moment.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public boolean isDark() {
        return dark.get();
    }

    /// How large everything is; changing it changes every dressed scene while it is open.
    public Zoom zoom() {
        return zoom;
    }

    /// Gives a scene the workbench's look, now and whenever it changes.
    public void dress(Scene scene) {
        dressed.add(scene);
        scene.getStylesheets().setAll(sheets());
    }

    private void apply(boolean isDark) {
        Application.setUserAgentStylesheet(
                (isDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        dressAgain();
    }

    private void dressAgain() {
        List<String> sheets = sheets();
        dressed.forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private List<String> sheets() {
        List<String> sheets = new ArrayList<>(List.of(sheet(dark.get() ? "dark.css" : "light.css"),
                zoomed("bridge.css"), zoomed("workbench.css")));
        if (zoom.isLarge()) {
            sheets.add(sheet("large.css"));
        }
        return sheets;
    }

    private String zoomed(String name) {
        return ZoomedSheet.of(sheet(name), zoom.percent());
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/dev/thaw/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
