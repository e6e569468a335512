/// What a list is like, whether or not anybody wanted what is on it: how varied, how novel, how popular; and how evenly
/// the lists of many share the catalogue. Pure functions of items; formulas and sources in `src/docs/evaluation.md`.
@NullMarked
package dev.thaw.evaluate.lists;

import org.jspecify.annotations.NullMarked;
