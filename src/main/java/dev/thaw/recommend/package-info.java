/// Who is shown what.
///
/// One door for training, evaluation, simulation and the interface: a [dev.thaw.recommend.Recommender] sees a
/// [dev.thaw.recommend.DecisionPoint], that is a person's state and the catalogue's state strictly before one moment,
/// and never the log. What cannot be reached cannot leak. A recommender is made by a
/// [dev.thaw.recommend.RecommenderTrainer] from a [dev.thaw.recommend.TrainingHistory], which ends at the cut-off.
/// May use `dataset`, `sampling`, `job` and `failure`.
@NullMarked
package dev.thaw.recommend;

import org.jspecify.annotations.NullMarked;
