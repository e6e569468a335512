package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.InteractionLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a data set lacks and what stands in for it, in sentences.
///
/// @param missing what is missing, each with what stands in or what follows
/// @param errors  what contradicts itself, such as purchases before the sign-up
public record Gaps(List<String> missing, List<String> errors) {
    /// Types that are taken for conversions unless a configuration says otherwise.
    private static final Set<EventType> USUAL_CONVERSIONS = Set.of(new EventType("purchase"));

    public Gaps {
        missing = List.copyOf(missing);
        errors = List.copyOf(errors);
    }

    /// What a data set lacks.
    public static Gaps of(Dataset dataset) {
        List<String> missing = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        int users = dataset.users().size() - 1;
        long known = dataset.users().withSignup();
        if (known == 0) {
            missing.add("No sign-up dates: each user's first event stands in.");
        } else {
            if (known < users) {
                missing.add(String.format(Locale.ROOT,
                        "%,d of %,d users have no sign-up date: their first event stands in.", users - known, users));
            }
            beforeSignup(dataset, errors);
        }
        categories(dataset, missing);
        if (dataset.eventTypes().stream().noneMatch(USUAL_CONVERSIONS::contains)) {
            missing.add("No event type purchase: unless another type is named as conversion, there is no time to first "
                    + "conversion.");
        }
        if (dataset.impressions().isEmpty()) {
            missing.add("No impressions: Hit@3 is reported, CTR@3 cannot be.");
        }
        return new Gaps(missing, errors);
    }

    private static void categories(Dataset dataset, List<String> missing) {
        int items = dataset.items().size() - 1;
        int without = 0;
        for (int item = 1; item <= items; item++) {
            without += dataset.items().category(item) == null ? 1 : 0;
        }
        if (without == items) {
            missing.add("No categories: diversity by category cannot be measured, and the content tower does without "
                    + "them.");
        } else if (without > 0) {
            missing.add(
                    String.format(Locale.ROOT, "%,d of %,d items have no category: they do not count for diversity.",
                            without, items));
        }
    }

    private static void beforeSignup(Dataset dataset, List<String> errors) {
        InteractionLog log = dataset.log();
        int[] counts = new int[dataset.eventTypes().size()];
        int[] firstRows = new int[counts.length];
        for (int row = 0; row < log.size(); row++) {
            Long signup = dataset.users().signupAt(log.user(row));
            if (signup != null && log.timestamp(row) < signup && counts[log.type(row)]++ == 0) {
                firstRows[log.type(row)] = row;
            }
        }
        for (int type = 0; type < counts.length; type++) {
            if (counts[type] > 0) {
                int row = firstRows[type];
                EventType name = dataset.eventTypes().get(type);
                errors.add(String.format(Locale.ROOT,
                        "%,d %s of type %s%s %s before the user's sign-up, the first of user %s at %s.",
                        counts[type], counts[type] == 1 ? "event" : "events", name.name(),
                        USUAL_CONVERSIONS.contains(name) ? " (a conversion)" : "", counts[type] == 1 ? "lies" : "lie",
                        dataset.users().id(log.user(row)), Instant.ofEpochMilli(log.timestamp(row))));
            }
        }
    }

    /// Everything in one list, the missing first.
    public List<String> all() {
        List<String> all = new ArrayList<>(missing);
        all.addAll(errors);
        return List.copyOf(all);
    }
}
