package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.UserState;
import java.util.List;

/// Signed event weights by type, in the scale of training.
///
/// @param signed signed weight by type
record EventScale(List<Double> signed) {
    EventScale {
        signed = List.copyOf(signed);
    }

    boolean isPositive(int type) {
        return signed.get(type) > 0;
    }

    /// Magnitude, 0 for a type that is left out.
    double weight(int type) {
        return Math.abs(signed.get(type));
    }

    /// How many positive events are known of a person.
    int positives(UserState user) {
        int positives = 0;
        for (int type : user.types()) {
            positives += isPositive(type) ? 1 : 0;
        }
        return positives;
    }
}
