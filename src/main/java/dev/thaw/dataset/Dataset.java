package dev.thaw.dataset;

import java.util.List;

/// Everything that happened, whole and immutable.
///
/// @param name        what people call it; the folder's or file's name at first
/// @param eventTypes  the types that occur, in text order; [InteractionLog#type(int)] points into it
/// @param log         the interactions
/// @param items       the catalogue
/// @param users       the directory
/// @param impressions what was shown; empty where the data has no impressions
/// @param fingerprint SHA-256 over the canonical content, 64 hex digits: equal data, equal fingerprint
/// @param report      how the import went
public record Dataset(String name, List<EventType> eventTypes, InteractionLog log, ItemCatalog items,
        UserDirectory users, ImpressionLog impressions, String fingerprint, ImportReport report) {
    public Dataset {
        eventTypes = List.copyOf(eventTypes);
    }

    /// The index of a type, −1 if it does not occur.
    public int typeIndex(EventType type) {
        return eventTypes.indexOf(type);
    }

    /// How many users have at least one event.
    public int activeUsers() {
        boolean[] seen = new boolean[users.size()];
        int active = 0;
        for (int row = 0; row < log.size(); row++) {
            if (!seen[log.user(row)]) {
                seen[log.user(row)] = true;
                active++;
            }
        }
        return active;
    }

    /// How many items have at least one event.
    public int activeItems() {
        boolean[] seen = new boolean[items.size()];
        int active = 0;
        for (int row = 0; row < log.size(); row++) {
            if (!seen[log.item(row)]) {
                seen[log.item(row)] = true;
                active++;
            }
        }
        return active;
    }
}
