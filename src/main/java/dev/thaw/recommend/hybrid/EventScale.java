package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
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

    /// What the known events say about each item, in the order in which the items first occur: the strongest liking
    /// (`> 0`), else the strongest dislike (`< 0`); items with nothing to say are left out.
    Int2DoubleLinkedOpenHashMap pairs(UserState user) {
        Int2DoubleLinkedOpenHashMap pairs = new Int2DoubleLinkedOpenHashMap();
        for (int event = 0; event < user.size(); event++) {
            double weight = signed.get(user.types()[event]);
            if (weight != 0) {
                pairs.mergeDouble(user.items()[event], weight, EventWeights::stronger);
            }
        }
        return pairs;
    }
}
