package dev.thaw.dataset.ingest;

/// Why a source cannot be imported as it stands, told by what would have to change.
///
/// @param about    what is missing or wrong
/// @param sentence what it is, for people
public record ImportProblem(About about, String sentence) {
    /// What a problem is about.
    public enum About {
        /// Which file holds the events.
        FILE,
        /// The encoding of the text.
        ENCODING,
        /// No column is the user.
        USER,
        /// No column is the item.
        ITEM,
        /// No column is the time.
        TIME,
        /// How times are written is left open by the values.
        TIME_FORMAT,
        /// Not one row that was looked at can be used.
        ROWS
    }
}
