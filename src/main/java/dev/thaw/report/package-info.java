/// The report: one self-contained HTML file that a colleague opens from an e-mail, reads, prints and can do again.
///
/// Nothing in it is fetched from anywhere. Every string that came with the data is escaped; figures are inline SVG
/// whose ids begin with their own prefix. May use `figure`, `experiment` and everything below them.
@NullMarked
package dev.thaw.report;

import org.jspecify.annotations.NullMarked;
