package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;

/// How the towers took part in the whole ranking.
///
/// @param contentWeight mean weight of the content tower over all candidates, `0…1`
/// @param contentShare  its part of the scores' variance across them, `0…1`
/// @param candidates    how many items were ranked
public record Mix(double contentWeight, double contentShare, int candidates) {
    /// From here on weight and share disagree enough to be told.
    private static final double TELLING_GAP = 0.1;

    /// What both say together.
    public String sentence() {
        if (Math.abs(contentShare - contentWeight) < TELLING_GAP) {
            return text("newcomer.mix.sentence", Formats.count(candidates));
        }
        return text(contentShare > contentWeight ? "newcomer.mix.more" : "newcomer.mix.less",
                Formats.percents(contentWeight).share(), Formats.percents(contentShare).share());
    }
}
