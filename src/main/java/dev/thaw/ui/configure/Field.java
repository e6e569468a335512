package dev.thaw.ui.configure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// One key of `experiment.json` while it is edited: one value, or several to sweep over.
public sealed interface Field permits Setting, Choice {
    /// Path in `experiment.json`, which is also the key of its texts.
    String key();

    /// The one value, also while several are asked for: what is taken once they are not any more.
    JsonNode json();

    /// The values to sweep over, in their order; empty while there is one.
    List<JsonNode> several();

    /// Shows a value, and values to sweep over instead.
    ///
    /// @param several empty for none
    void show(JsonNode one, List<JsonNode> several);

    /// Whether several values are asked for, also where they are not right yet.
    ReadOnlyBooleanProperty severalProperty();

    /// Asks for several values: proposes the present one with what lies beside it.
    void askForSeveral();

    /// Takes the one value again.
    void askForOne();

    /// What is wrong with what was typed or chosen; empty if nothing.
    ReadOnlyStringProperty problemProperty();

    default boolean isValid() {
        return problemProperty().get().isEmpty();
    }
}
