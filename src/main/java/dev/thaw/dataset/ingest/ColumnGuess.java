package dev.thaw.dataset.ingest;

/// A column with the role it plays.
///
/// @param column the column's name
/// @param role   what it means
/// @param reason why that is thought, as people would say it ("named personId")
public record ColumnGuess(String column, ColumnRole role, String reason) {}
