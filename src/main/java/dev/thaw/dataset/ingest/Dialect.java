package dev.thaw.dataset.ingest;

/// How the text of a file is cut into rows and cells.
public sealed interface Dialect {
    /// Rows of cells between delimiters.
    ///
    /// @param delimiter what stands between cells
    /// @param quoted    whether `"` encloses cells that hold delimiters or line breaks; the `::` and `u.*` files of
    ///                  MovieLens use it as a plain character
    /// @param header    whether the first row names the columns
    record Delimited(Delimiter delimiter, boolean quoted, boolean header) implements Dialect {}

    /// One JSON object a line; nested names are joined by dots.
    record JsonLines() implements Dialect {}
}
