/// The hybrid: a content tower, a collaborative tower and the mixer that learns how much to trust each.
///
/// Training runs in TensorFlow, which no other package knows; what it leaves are plain arrays, and scoring a decision
/// is plain Java over them. Everyone who is scored, newcomer or not, is folded in from the events known at the
/// decision: a trained user row has seen that user's future.
@NullMarked
package dev.thaw.recommend.hybrid;

import org.jspecify.annotations.NullMarked;
