/// What an analyst reads before training: counts, time, history lengths, long tail, new users, gaps.
///
/// A [dev.thaw.dataset.profile.DatasetProfile] is a tree of records that a program reads as JSON and
/// [dev.thaw.dataset.profile.ProfileText] sets as text; [dev.thaw.dataset.profile.Gaps] says what is missing and what
/// stands in for it. May use `dataset`, `failure`, the JDK and fastutil.
@NullMarked
package dev.thaw.dataset.profile;

import org.jspecify.annotations.NullMarked;
