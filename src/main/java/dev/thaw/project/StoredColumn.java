package dev.thaw.project;

/// One column of the data as the project keeps it.
///
/// @param table    `events`, `items`, `users`, `tags`, `impressions` or `types`
/// @param name     the column's name
/// @param encoding how its values are written, see [ColumnWriter]
/// @param rows     how many values it has
/// @param content  the compressed values
record StoredColumn(String table, String name, String encoding, int rows, byte[] content) {}
