package dev.thaw.dataset.ingest;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.InteractionLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a data set lacks and what stands in for it, in sentences.
final class StandIns {
    /// Types that are taken for conversions unless a configuration says otherwise.
    private static final Set<EventType> USUAL_CONVERSIONS = Set.of(new EventType("purchase"));

    private StandIns() {}

    static List<String> of(Dataset dataset) {
        List<String> notes = new ArrayList<>();
        signup(dataset, notes);
        if (dataset.items().categories().isEmpty()) {
            notes.add(
                    "No categories: diversity by category cannot be measured, and the content tower does not have them.");
        }
        if (dataset.eventTypes().stream().noneMatch(USUAL_CONVERSIONS::contains)) {
            notes.add(
                    "No event type purchase: unless another type is named as conversion, there is no time to first conversion.");
        }
        if (dataset.impressions().isEmpty()) {
            notes.add("No impressions: Hit@3 is reported, CTR@3 cannot be.");
        }
        return notes;
    }

    private static void signup(Dataset dataset, List<String> notes) {
        int users = dataset.users().size() - 1;
        long known = dataset.users().withSignup();
        if (known == 0) {
            notes.add("No sign-up dates: each user's first event stands in.");
            return;
        }
        if (known < users) {
            notes.add("%,d of %,d users have no sign-up date: their first event stands in.".formatted(users - known,
                    users));
        }
        beforeSignup(dataset, notes);
    }

    private static void beforeSignup(Dataset dataset, List<String> notes) {
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
                String kind = USUAL_CONVERSIONS.contains(dataset.eventTypes().get(type)) ? " (conversions)" : "";
                notes.add("Data error: %,d %s %s%s before the user's sign-up, the first of user %s at %s.".formatted(
                        counts[type], dataset.eventTypes().get(type).name(),
                        counts[type] == 1 ? "event lies" : "events lie", kind, dataset.users().id(log.user(row)),
                        Instant.ofEpochMilli(log.timestamp(row))));
            }
        }
    }
}
