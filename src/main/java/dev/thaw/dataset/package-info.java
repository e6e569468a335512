/// What happened: interactions, items, users and impressions, whole and immutable.
///
/// A [dev.thaw.dataset.Dataset] is columnar: primitive arrays in time order, ids replaced by dense numbers that are
/// frozen for the data set. Number 0 of the user and item tables means "never seen"; the numbers 1, 2, … follow the
/// ids in text order, so comparing numbers is comparing ids and the order of rows in a file decides nothing.
/// Files become data sets in `dataset.ingest`; `dataset.profile` tells an analyst what is in one.
/// May use `failure` and the JDK (and fastutil's primitive collections).
@NullMarked
package dev.thaw.dataset;

import org.jspecify.annotations.NullMarked;
