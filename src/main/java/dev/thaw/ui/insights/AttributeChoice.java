package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureName;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;

/// Which attribute of users the conversions are compared by; there while that figure is shown and there is a choice.
final class AttributeChoice extends ComboBox<String> {
    AttributeChoice(InsightsViewModel model) {
        super(model.attributes());
        setId("conversion-attribute");
        setAccessibleText(text("insights.attribute"));
        valueProperty().bindBidirectional(model.attributeProperty());
        visibleProperty().bind(model.chosenProperty(Slot.CONVERSION).isEqualTo(FigureName.TTFC_BY_ATTRIBUTE)
                .and(Bindings.size(model.attributes()).greaterThan(1)));
        managedProperty().bind(visibleProperty());
        setMinWidth(USE_PREF_SIZE);
    }
}
