package dev.thaw.dataset.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of Thaw's layout that stand beside the events, as far as a folder has them.
///
/// @param items       `items.csv`: item_id, title, category, tags, price, available_from and attributes
/// @param users       `users.csv`: user_id, signup_at and attributes
/// @param impressions `impressions.csv`: user_id, timestamp, request_id, position, item_id, propensity, clicked
record Companions(Optional<TextTable> items, Optional<TextTable> users, Optional<TextTable> impressions) {
    /// The events stand alone.
    static final Companions NONE = new Companions(Optional.empty(), Optional.empty(), Optional.empty());

    List<TextTable> tables() {
        return Stream.of(items, users, impressions).flatMap(Optional::stream).toList();
    }

    /// The same files looked at to their ends, see [TextFile#examined(ByteMeter)].
    Companions examined(ByteMeter meter) {
        return new Companions(items.map(table -> table.examined(meter)), users.map(table -> table.examined(meter)),
                impressions.map(table -> table.examined(meter)));
    }
}
