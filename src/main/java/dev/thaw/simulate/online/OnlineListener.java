package dev.thaw.simulate.online;

import java.util.List;
import java.util.Map;

/// Hears of an online test as its days pass, on the thread that plays it; it must return at once.
@FunctionalInterface
public interface OnlineListener {
    /// Nobody listens.
    OnlineListener NONE = _ -> {};

    void dayPassed(Day day);

    /// A test as it stands after a day.
    ///
    /// @param day      days passed, from 1
    /// @param signedUp newcomers who have arrived
    /// @param soFar    what is known already, without intervals but those of the survival curves; without arms as long as
    ///                 nobody has arrived
    /// @param stages   how far every newcomer has come, by arm, `[newcomers]` each
    record Day(int day, int signedUp, OnlineResult soFar, Map<String, List<Stage>> stages) {
        public Day {
            stages = Map.copyOf(stages);
        }
    }
}
