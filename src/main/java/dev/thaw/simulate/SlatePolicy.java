package dev.thaw.simulate;

/// Decides what a person is shown: the campus's own policy, or a recommender under test.
@FunctionalInterface
public interface SlatePolicy {
    /// Fills the front page.
    ///
    /// @param length how many slots the page has; fewer may be filled where candidates are few
    /// @param random the slate's own stream
    Slate choose(Person person, PersonHistory history, long moment, int length, RandomStream random);
}
