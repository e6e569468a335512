package dev.thaw.evaluate.weeks;

/// One decision about a person in a period: at the first thing they do in it.
///
/// @param user     user number
/// @param period   position among the judged periods, from 0
/// @param revealed the user's rows of the log strictly before the moment, ascending, `[known]`
/// @param moment   time of the user's first batch in the period, epoch milliseconds
/// @param targets  the relevant items of the next batches, distinct and ascending; may be empty
record WeekDecision(int user, int period, int[] revealed, long moment, int[] targets) {}
