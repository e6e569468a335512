/// A world with known truth: a campus learning platform, its people and its log.
///
/// Three things are kept apart. The **world** ([dev.thaw.simulate.CampusWorld], made of
/// [dev.thaw.simulate.WorldSettings]) holds parameters and latent tastes and answers what the chance of a click or a
/// purchase is, given person, course, position and moment ([dev.thaw.simulate.Appeal]). **Visits**
/// ([dev.thaw.simulate.Visits]) play people against any [dev.thaw.simulate.SlatePolicy], the campus's own or a
/// recommender. The **writer** ([dev.thaw.simulate.WorldWriter]) takes down what happens as a Thaw folder with its
/// `truth.json`.
///
/// Everything is drawn from streams named by seed, purpose and keys ([dev.thaw.simulate.RandomStream]) and computed
/// with [StrictMath]: a world is the same on every machine, and two policies meet the same people with the same luck.
/// The formulas are in `src/docs/world.md`. May use `dataset`, `recommend`, `evaluate`, `sampling`, `job`, `failure`.
@NullMarked
package dev.thaw.simulate;

import org.jspecify.annotations.NullMarked;
