package dev.thaw.experiment.comparison;

import java.util.List;

/// Whether figures of two runs may be held against each other.
public enum Comparability {
    /// The same people were judged at the same moments by what they did next.
    SAME,
    /// Same data, but other people, moments or targets.
    OTHER_COHORT,
    /// The runs saw different data.
    OTHER_DATA;

    /// Compares data, cohort and targets; what was trained plays no part.
    static Comparability of(ComparedRun run, ComparedRun baseline) {
        if (!run.provenance().dataSha256().equals(baseline.provenance().dataSha256())) {
            return OTHER_DATA;
        }
        return protocol(run).equals(protocol(baseline)) ? SAME : OTHER_COHORT;
    }

    /// All that decides who is judged, when, and by what.
    private static List<Object> protocol(ComparedRun run) {
        return List.of(run.cohort(), run.origins(),
                run.provenance().configuration().evaluation().excludeSeen());
    }
}
