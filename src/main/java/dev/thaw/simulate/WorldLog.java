package dev.thaw.simulate;

/// Takes down what happens in the world.
public interface WorldLog {
    /// A person does something with a course.
    ///
    /// @param moment epoch milliseconds, a whole second
    void event(Person person, Course course, Step step, long moment);

    /// A person was shown a slate.
    ///
    /// @param moment  epoch milliseconds, before any event that follows from it
    /// @param clicked whether each slot was clicked, `[slots]`
    void slate(Person person, Slate slate, boolean[] clicked, long moment);
}
