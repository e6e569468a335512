package dev.thaw.evaluate;

import java.util.List;

/// One origin of an evaluation: where training ends, and who is judged by what was trained there.
///
/// With several origins every person enters once, at the last origin before their first event: the nearest model a
/// live system would have had.
///
/// @param t0     nothing at or after it is trained on, epoch milliseconds
/// @param cohort users whose first event lies between this origin and the next, in the order of their numbers; never
///               empty
public record Origin(long t0, List<ColdUser> cohort) {
    public Origin {
        cohort = List.copyOf(cohort);
        if (cohort.isEmpty()) {
            throw new IllegalArgumentException("the origin at " + t0 + " has no cohort");
        }
    }
}
