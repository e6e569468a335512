package dev.thaw.dataset;

import java.util.Locale;
import java.util.regex.Pattern;

/// A kind of interaction, such as `view`, `add_to_cart` or `rating_4`.
///
/// Types match without regard to case; blanks and `_` are equal, so `COMMENT CREATED` is `comment_created`.
///
/// @param name canonical name: lower case, single `_` for blanks, not empty
public record EventType(String name) implements Comparable<EventType> {
    private static final Pattern GAPS = Pattern.compile("[\\s_]+");

    public EventType {
        name = canonical(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("event type must not be blank");
        }
    }

    /// The canonical spelling of a type's name.
    public static String canonical(String text) {
        return GAPS.matcher(text.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /// The type of an explicit rating of 0.5 … 5 stars, rounded half up to `rating_1` … `rating_5`.
    public static EventType ofRating(double stars) {
        if (!(stars > 0 && stars <= 5)) {
            throw new IllegalArgumentException("rating must lie in (0, 5], was " + stars);
        }
        return new EventType("rating_" + Math.max(1, (int) Math.floor(stars + 0.5)));
    }

    @Override
    public int compareTo(EventType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
