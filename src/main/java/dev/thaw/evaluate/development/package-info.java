/// What does not decide: how well scores predict, as probabilities and over the whole ranking.
///
/// RMSE, MAE, log-loss, AUC, precision and recall at several depths, and calibration tell an engineer whether training
/// went as meant. They are kept in a room of their own because no user ever sees a probability: what decides is in
/// [dev.thaw.evaluate]. The definitions are in `src/docs/evaluation.md`.
///
/// May use `evaluate`, `recommend`, `dataset`, `sampling`, `job` and `failure`.
@NullMarked
package dev.thaw.evaluate.development;

import org.jspecify.annotations.NullMarked;
