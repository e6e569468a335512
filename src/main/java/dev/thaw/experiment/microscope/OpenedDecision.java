package dev.thaw.experiment.microscope;

import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One decision, laid open: what was known, what was ranked, what came after, and whether all of that was in order.
///
/// @param system     who was asked
/// @param userId     the person's id
/// @param n          history length asked for
/// @param moment     the decision: nothing at or after it is known, epoch milliseconds
/// @param trainedTo  the split: nothing at or after it was trained on, epoch milliseconds
/// @param values     the list's metrics by name
/// @param known      the revealed events, oldest first
/// @param person     what else is known of the person
/// @param candidates what could be recommended, and what could not
/// @param ranking    the top ten
/// @param targets    what the person chose next, best placed first
/// @param checks     what was looked at again, in the raw log
public record OpenedDecision(SystemName system, String userId, int n, long moment, long trainedTo,
        Map<String, Double> values, List<Event> known, Person person, Candidates candidates, List<Ranked> ranking,
        List<Target> targets, List<Check> checks) {
    public OpenedDecision {
        known = List.copyOf(known);
        ranking = List.copyOf(ranking);
        targets = List.copyOf(targets);
        checks = List.copyOf(checks);
    }

    /// An event of the person.
    ///
    /// @param moment epoch milliseconds
    /// @param type   name of its type
    public record Event(long moment, String itemId, String title, String type) {}

    /// The mixer's inputs, and what was declared.
    ///
    /// @param positiveEvents  known events of positive weight
    /// @param daysSinceSignup days
    /// @param signupKnown     whether a sign-up was declared; else the first known event stands in
    /// @param attributes      declared, by name
    /// @param contentWeight   the mixer's mean weight of the content tower over the candidates, null without a mixer
    /// @param contentShare    content's part of the score's variance, null without a mixer
    public record Person(int positiveEvents, double daysSinceSignup, boolean signupKnown,
            Map<String, String> attributes, @Nullable Double contentWeight, @Nullable Double contentShare) {}

    /// What could be recommended.
    ///
    /// @param ranked      how many items were ranked
    /// @param known       available items left out because the person knows them already
    /// @param unavailable items of the catalogue that nobody could have been shown yet
    public record Candidates(int ranked, int known, int unavailable) {}

    /// An item of the list.
    ///
    /// @param rank          from 1
    /// @param target        whether the person chose it next
    /// @param score         the system's
    /// @param content       the content tower's standardised score, null without a mixer
    /// @param collaborative the collaborative tower's standardised score, null without a mixer
    /// @param contentWeight the mixer's weight of the content tower, null without a mixer
    /// @param events        positive events of the item before the decision
    /// @param lately        the same within each of the content tower's windows
    /// @param ageDays       days since it became available
    /// @param reasons       why it stands there, strongest first; empty for systems that cannot tell
    public record Ranked(int rank, String itemId, String title, boolean target, double score, @Nullable Double content,
            @Nullable Double collaborative, @Nullable Double contentWeight, int events, List<Lately> lately,
            double ageDays, List<String> reasons) {
        public Ranked {
            lately = List.copyOf(lately);
            reasons = List.copyOf(reasons);
        }
    }

    /// Positive events of an item in a window that ends at the decision.
    ///
    /// @param window its length in words
    public record Lately(String window, int events) {}

    /// An item the person chose next.
    ///
    /// @param moment when it was chosen, epoch milliseconds
    /// @param type   name of the event's type
    /// @param rank   where it stands among all candidates, from 1; 0 where it was none
    /// @param events positive events of the item before the decision
    public record Target(String itemId, String title, String type, long moment, int rank, int events) {}

    /// Something looked at again.
    ///
    /// @param passed   whether it is in order
    /// @param sentence what was found
    public record Check(boolean passed, String sentence) {}
}
