package dev.thaw.dataset.ingest;

/// What part a file plays in a source.
public enum FilePart {
    /// Who did what when; every source has it.
    EVENTS,
    /// Describes the items.
    ITEMS,
    /// Describes the users.
    USERS,
    /// What was shown to whom.
    IMPRESSIONS,
    /// Tags that people gave items, with their times.
    TAGS,
    /// Lies in the folder and is not read.
    UNREAD
}
