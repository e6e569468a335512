package dev.thaw.simulate;

import dev.thaw.dataset.EventType;

/// The steps from looking to buying, in order.
public enum Step {
    VIEW("view"), CLICK("click"), ADD_TO_CART("add_to_cart"), PURCHASE("purchase");

    private final EventType type;

    Step(String name) {
        type = new EventType(name);
    }

    /// The step as an event of a data set.
    public EventType type() {
        return type;
    }
}
