package dev.thaw.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Notes of several trainings in one list.
public final class OriginNotes {
    private OriginNotes() {}

    /// What is said at every origin stands once; what is said only at some names the origin.
    ///
    /// @param moments where each training ended, epoch milliseconds, `[origins]`
    /// @param notes   of each training, `[origins]`
    public static List<String> merged(List<Long> moments, List<List<String>> notes) {
        List<String> merged = new ArrayList<>();
        for (int k = 0; k < notes.size(); k++) {
            for (String note : notes.get(k)) {
                boolean everywhere = notes.stream().allMatch(others -> others.contains(note));
                merged.add(everywhere ? note : "Trained before " + Instant.ofEpochMilli(moments.get(k)) + ": " + note);
            }
        }
        return merged.stream().distinct().toList();
    }
}
