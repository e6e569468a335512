package dev.thaw.simulate.online;

import dev.thaw.simulate.Step;

/// How far a newcomer has come on the way from sign-up to conversion.
public enum Stage {
    /// Has not signed up yet.
    EXPECTED,
    /// Signed up, and has looked around at most.
    SIGNED_UP,
    /// Has clicked a course.
    CLICKED,
    /// Has put a course into the cart, at least.
    IN_CART,
    /// Left for good without converting; still followed, never to convert.
    LEFT,
    /// Has converted: whatever happens later, the way is at its end.
    CONVERTED;

    /// Where a step of the funnel that is no conversion takes somebody.
    static Stage before(Step step) {
        return switch (step) {
            case VIEW -> SIGNED_UP;
            case CLICK -> CLICKED;
            case ADD_TO_CART, PURCHASE -> IN_CART;
        };
    }

    /// The further of two stages: nobody goes back.
    Stage atLeast(Stage other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
