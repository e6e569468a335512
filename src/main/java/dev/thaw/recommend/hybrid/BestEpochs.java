package dev.thaw.recommend.hybrid;

import java.util.List;

/// After how many epochs each tower ranked newcomers' choices best.
///
/// Where nothing was measured (no newcomers between the cuts) it is the most that was allowed.
final class BestEpochs {
    private final int most;
    private int content;
    private int collaborative;
    private double contentQuality = Double.NEGATIVE_INFINITY;
    private double collaborativeQuality = Double.NEGATIVE_INFINITY;

    /// @param most `training.epochs`
    BestEpochs(int most) {
        this.most = most;
        this.content = most;
        this.collaborative = most;
    }

    /// Notes the content tower's quality after an epoch.
    ///
    /// @return whether it is the best so far
    boolean contentImproves(int epoch, double quality) {
        if (quality <= contentQuality) {
            return false;
        }
        contentQuality = quality;
        content = epoch;
        return true;
    }

    /// Notes the collaborative tower's quality after an epoch.
    ///
    /// @return whether it is the best so far
    boolean collaborativeImproves(int epoch, double quality) {
        if (quality <= collaborativeQuality) {
            return false;
        }
        collaborativeQuality = quality;
        collaborative = epoch;
        return true;
    }

    int content() {
        return content;
    }

    int collaborative() {
        return collaborative;
    }

    /// What a reader must know of the choice.
    ///
    /// @param decisions how many replayed decisions it rests on
    List<String> notes(int decisions) {
        if (decisions == 0) {
            return List.of("Nobody first appears between the inner cut and the split, so that epochs could not be"
                    + " chosen on newcomers: both towers train for all " + most + ".");
        }
        return List.of("Epochs chosen on " + decisions + " replayed decisions of newcomers before the split: content "
                + content + ", collaborative " + collaborative + " of at most " + most + ".");
    }
}
