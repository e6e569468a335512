package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which event types count as relevant, and which as a conversion: as given, else derived from the types that occur.
public final class EventKinds {
    private static final List<String> RELEVANT_ACTIONS = List.of("purchase", "add_to_cart", "click");
    private static final List<String> RELEVANT_RATINGS = List.of("rating_4", "rating_5");
    /// Names under which shops log a sale; the first that occurs is taken.
    private static final List<String> CONVERSIONS = List.of("purchase", "buy", "transaction", "order");

    private final Dataset dataset;
    private final List<String> notes;

    /// @param notes where derived choices are told
    public EventKinds(Dataset dataset, List<String> notes) {
        this.dataset = dataset;
        this.notes = notes;
    }

    /// The relevant types: those given, else `purchase`, `add_to_cart`, `click`, else `rating_4` and `rating_5`, else
    /// every type with a positive weight.
    ///
    /// @return `[types]`
    /// @throws BadInputException if no given type occurs
    public boolean[] relevant(@Nullable List<String> given, EventWeights weights) {
        if (given != null) {
            return given("evaluation.relevant", given);
        }
        boolean[] relevant = mask(RELEVANT_ACTIONS::contains);
        if (names(relevant).isEmpty()) {
            relevant = mask(RELEVANT_RATINGS::contains);
        }
        if (names(relevant).isEmpty()) {
            relevant = mask(name -> weights.isPositive(dataset.typeIndex(new EventType(name))));
        }
        notes.add("evaluation.relevant was left out; relevant here: " + String.join(", ", names(relevant)) + ".");
        return relevant;
    }

    /// The conversion types: those given, else the first of `purchase`, `buy`, `transaction`, `order` that occurs.
    ///
    /// @return `[types]`, all false where the data has no conversions
    /// @throws BadInputException if no given type occurs
    public boolean[] conversion(@Nullable List<String> given) {
        if (given != null) {
            return given("conversion", given);
        }
        List<String> found = CONVERSIONS.stream()
                .filter(name -> dataset.typeIndex(new EventType(name)) >= 0).limit(1).toList();
        notes.add(found.isEmpty()
                ? "conversion was left out and none of " + String.join(", ", CONVERSIONS)
                        + " occurs; this data has no conversions, so there is no time to first conversion."
                : "conversion was left out; a conversion here: " + found.getFirst() + ".");
        return mask(found::contains);
    }

    /// The names of the types in a mask.
    public List<String> names(boolean[] mask) {
        return IntStream.range(0, mask.length).filter(type -> mask[type])
                .mapToObj(type -> dataset.eventTypes().get(type).name()).toList();
    }

    private boolean[] given(String key, List<String> given) {
        List<String> canonical = given.stream().map(EventType::canonical).toList();
        boolean[] mask = mask(canonical::contains);
        if (names(mask).isEmpty()) {
            throw new BadInputException(key + " is " + given + ", and none of it occurs in this data; types found: "
                    + String.join(", ", dataset.eventTypes().stream().map(EventType::name).toList()) + ".");
        }
        List<String> absent = new ArrayList<>(canonical);
        absent.removeAll(names(mask));
        if (!absent.isEmpty()) {
            notes.add(key + " names types that do not occur in this data: " + String.join(", ", absent) + ".");
        }
        return mask;
    }

    private boolean[] mask(Predicate<String> kind) {
        boolean[] mask = new boolean[dataset.eventTypes().size()];
        for (int type = 0; type < mask.length; type++) {
            mask[type] = kind.test(dataset.eventTypes().get(type).name());
        }
        return mask;
    }
}
