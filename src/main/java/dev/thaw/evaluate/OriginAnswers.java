package dev.thaw.evaluate;

import dev.thaw.recommend.SystemName;
import java.util.List;

/// What all systems answered the cohort of one origin; all that is kept of them once they are dropped.
public final class OriginAnswers {
    private final Origin origin;
    private final List<SystemName> systems;
    private final Outcome[][][] outcomes;
    private final List<String> notes;

    /// @param outcomes `[systems][users][lengths]`
    /// @param notes    what the systems say of themselves
    OriginAnswers(Origin origin, List<SystemName> systems, Outcome[][][] outcomes, List<String> notes) {
        this.origin = origin;
        this.systems = List.copyOf(systems);
        this.outcomes = outcomes;
        this.notes = List.copyOf(notes);
    }

    Origin origin() {
        return origin;
    }

    List<SystemName> systems() {
        return systems;
    }

    List<String> notes() {
        return notes;
    }

    /// The outcomes of several origins in one table, `[systems][users of all origins][lengths]`.
    ///
    /// @param all the same systems at every origin
    static Outcome[][][] joined(List<OriginAnswers> all) {
        int users = all.stream().mapToInt(answers -> answers.origin.cohort().size()).sum();
        Outcome[][][] joined = new Outcome[all.getFirst().systems.size()][users][];
        int first = 0;
        for (OriginAnswers answers : all) {
            int size = answers.origin.cohort().size();
            for (int system = 0; system < joined.length; system++) {
                System.arraycopy(answers.outcomes[system], 0, joined[system], first, size);
            }
            first += size;
        }
        return joined;
    }
}
