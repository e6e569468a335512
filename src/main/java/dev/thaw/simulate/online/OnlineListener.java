package dev.thaw.simulate.online;

import java.util.List;

/// Hears of an online test as its days pass, on the thread that plays it; it must return at once.
@FunctionalInterface
public interface OnlineListener {
    /// Nobody listens.
    OnlineListener NONE = _ -> {};

    void dayPassed(Day day);

    /// A test as it stands after a day.
    ///
    /// @param day      days passed, from 1
    /// @param days     days of the test
    /// @param signedUp newcomers who have arrived
    /// @param arms     in the test's order
    record Day(int day, int days, int signedUp, List<ArmDay> arms) {
        public Day {
            arms = List.copyOf(arms);
        }
    }

    /// An arm after a day.
    ///
    /// @param arm       the arm's name
    /// @param pages     served so far
    /// @param clicked   of them, with a click in the first three
    /// @param expected  sum of the true chances of such a click
    /// @param regret    sum of what the best pages would have had more
    /// @param converted share of those who have signed up
    /// @param stages    how far every newcomer has come, `[newcomers]`
    record ArmDay(String arm, double pages, double clicked, double expected, double regret, double converted,
            List<Stage> stages) {
        public ArmDay {
            stages = List.copyOf(stages);
        }

        /// True CTR@3 so far, `NaN` before the first page.
        public double ctr3() {
            return expected / pages;
        }
    }
}
