/// Whether a stored result is what its provenance gives.
///
/// A run is a value: data, configuration and seed fix every number. Here two results of the same provenance are laid
/// beside each other, leaf by leaf of their JSON. May use `experiment`, `failure` and Jackson.
@NullMarked
package dev.thaw.experiment.verify;

import org.jspecify.annotations.NullMarked;
