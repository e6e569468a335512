/// Events become weighted, labelled training examples with point-in-time features and negatives.
///
/// The sign of an event weight is the label, its magnitude the weight; negatives come from items that were available
/// at that moment and that the user had not touched. Everything is seeded: the same configuration gives the same
/// examples, byte for byte. May use `dataset`, `job` and `failure`.
@NullMarked
package dev.thaw.sampling;

import org.jspecify.annotations.NullMarked;
