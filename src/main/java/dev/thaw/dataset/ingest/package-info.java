/// Files become a [dev.thaw.dataset.Dataset]: recognise, preview, map columns, validate, report what was left out.
///
/// The way of a file: a [dev.thaw.dataset.ingest.TextFile] knows packing and encoding, a
/// [dev.thaw.dataset.ingest.Dialect] how its text is cut into cells, a [dev.thaw.dataset.ingest.SourceLayout] which
/// files play which part. Cells stay text until a strict parser of ours has read them, so leading zeros and 19-digit
/// ids survive. Tables somebody looks at or looks things up in (samples, items, users) are held in Tablesaw's columns;
/// event and impression files are streamed by the parser below Tablesaw, because its text columns cost a microsecond
/// a cell.
/// May use `dataset`, `job`, `failure`, Tablesaw with its CSV parser, Jackson and fastutil.
@NullMarked
package dev.thaw.dataset.ingest;

import org.jspecify.annotations.NullMarked;
