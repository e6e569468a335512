/// The language in which the program speaks: which one, its texts, and how it writes numbers.
///
/// Every room that shows words to people has a bundle of [dev.thaw.language.Texts] beside its classes, one file a
/// language. What is stored and what programs read (results, CSV, failures of the command line) is English whatever is
/// spoken. Needs only the JDK and knows no other room.
@NullMarked
package dev.thaw.language;

import org.jspecify.annotations.NullMarked;
