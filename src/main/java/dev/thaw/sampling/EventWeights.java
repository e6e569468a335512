package dev.thaw.sampling;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each event type of a data set says about the person's liking: the sign is the label, the magnitude the weight.
///
/// `rating_1 = −0.5` is an example with label 0 and weight 0.5. Multiplied into a log-loss as −0.5 the loss would have
/// no lower bound, which is the error of the article this follows. 0 leaves the type out of training.
public final class EventWeights {
    /// Weight of a type the configuration does not name: it happened, so it says a little.
    public static final double UNLISTED = 0.1;

    private final double[] weights;
    private final List<EventType> unlisted;

    private EventWeights(double[] weights, List<EventType> unlisted) {
        this.weights = weights;
        this.unlisted = List.copyOf(unlisted);
    }

    /// The weights for the types of a data set.
    ///
    /// @param configured signed weight in `−1…1` by type name; names match as [EventType] says
    /// @throws BadInputException if a weight lies outside −1…1, or no type of the data has a positive weight
    public static EventWeights of(Dataset dataset, Map<String, Double> configured) {
        Map<EventType, Double> byType = new TreeMap<>();
        configured.forEach((name, weight) -> {
            if (!(weight >= -1 && weight <= 1)) {
                throw new BadInputException(
                        "events." + name + " is " + weight + "; an event weight lies between -1 and 1.");
            }
            byType.put(new EventType(name), weight);
        });
        double[] weights = new double[dataset.eventTypes().size()];
        List<EventType> unlisted = new ArrayList<>();
        boolean anyPositive = false;
        for (int type = 0; type < weights.length; type++) {
            EventType name = dataset.eventTypes().get(type);
            Double weight = byType.get(name);
            if (weight == null) {
                unlisted.add(name);
            }
            weights[type] = weight == null ? UNLISTED : weight;
            anyPositive |= weights[type] > 0;
        }
        if (!anyPositive) {
            throw new BadInputException("No event type of this data has a positive weight (types found: "
                    + String.join(", ", dataset.eventTypes().stream().map(EventType::name).toList())
                    + "); give at least one of them a weight above 0 in events.");
        }
        return new EventWeights(weights, unlisted);
    }

    /// What two events say of one item: a liking outweighs any dislike; among likings and among dislikes the larger
    /// one counts.
    ///
    /// @param a a signed weight
    /// @param b another
    public static double stronger(double a, double b) {
        return a > 0 || b > 0 ? Math.max(a, b) : Math.min(a, b);
    }

    /// How many event types the data has.
    public int types() {
        return weights.length;
    }

    /// The signed weight of a type, `−1…1`.
    public double signed(int type) {
        return weights[type];
    }

    /// The training label: 1 for a positive weight, 0 for a negative one.
    public int label(int type) {
        return weights[type] > 0 ? 1 : 0;
    }

    /// The magnitude, `0…1`; 0 means the type is left out.
    public double weight(int type) {
        return Math.abs(weights[type]);
    }

    /// Whether the type counts as positive: these are the events of every as-of count.
    public boolean isPositive(int type) {
        return weights[type] > 0;
    }

    /// Types of the data that the configuration does not name and that took [#UNLISTED].
    public List<EventType> unlisted() {
        return unlisted;
    }
}
