package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.Explanation.Part;
import dev.thaw.recommend.hybrid.Reason.Age;
import dev.thaw.recommend.hybrid.Reason.ChosenTogether;
import dev.thaw.recommend.hybrid.Reason.Declared;
import dev.thaw.recommend.hybrid.Reason.Demand;
import dev.thaw.recommend.hybrid.Reason.DescribedLike;
import dev.thaw.recommend.hybrid.Reason.Description;
import dev.thaw.recommend.hybrid.Reason.Everybody;
import dev.thaw.recommend.hybrid.Reason.NewcomersTaste;
import dev.thaw.recommend.hybrid.Reason.Weighing;
import dev.thaw.recommend.hybrid.Reason.WholeTower;
import java.util.Locale;

/// The reasons of a recommendation in words, the same on the command line and in the workbench.
///
/// A sentence says what the part stands for and, by its wording, whether it lifts or lowers the item.
public final class ReasonSentences {
    private static final double MILLIS_PER_HOUR = 3_600_000.0;
    private static final int HOURS_PER_DAY = 24;
    /// Spans are told in hours up to here.
    private static final int MOST_HOURS = 36;

    private final Dataset dataset;

    /// @param dataset names the items
    public ReasonSentences(Dataset dataset) {
        this.dataset = dataset;
    }

    /// A part in words, without a full stop.
    public String of(Part part) {
        boolean lifts = part.lift() >= 0;
        return switch (part.reason()) {
            case Demand(long window, int count) -> demand(lifts, window, count);
            case Age(double days) -> "In the catalogue for " + counted(Math.round(days), "day");
            case Description() -> lifts
                    ? "What it is: items described like this do well"
                    : "What it is: items described like this do less well";
            case NewcomersTaste() -> lifts
                    ? "Described like what newcomers take to"
                    : "Not described like what newcomers take to";
            case Declared(String column, String value) -> (lifts ? "Suits" : "Suits less")
                    + " those whose " + column + " is " + value;
            case DescribedLike(int item) -> (lifts ? "Described like " : "Described unlike ") + title(item)
                    + ", which they liked";
            case Everybody() -> lifts ? "Popular with everybody" : "Less popular than most";
            case ChosenTogether(int item, boolean liked) -> together(lifts, title(item), liked);
            case WholeTower() -> lifts ? "What people did speaks for it" : "What people did speaks against it";
            case Weighing() -> "How much the mixer listens to "
                    + (part.tower() == SystemName.CONTENT ? "description" : "behaviour") + " here";
        };
    }

    private String title(int item) {
        return dataset.items().title(item);
    }

    private static String demand(boolean lifts, long window, int count) {
        return (lifts ? "Sought after: " : "Little sought after: ")
                + counted(count, "choice") + (window == Demand.ALL_TIME ? " so far" : " in " + span(window));
    }

    private static String together(boolean lifts, String title, boolean liked) {
        if (liked) {
            return lifts
                    ? "People who liked " + title + " also chose this"
                    : "People who liked " + title + " seldom choose this";
        }
        return lifts
                ? "Not of the kind of " + title + ", which they disliked"
                : "People choose this who choose " + title + ", which they disliked";
    }

    /// A span as people say it: `6 hours`, `9 days`.
    private static String span(long millis) {
        double hours = millis / MILLIS_PER_HOUR;
        return hours < MOST_HOURS
                ? counted(Math.max(1, Math.round(hours)), "hour")
                : counted(Math.round(hours / HOURS_PER_DAY), "day");
    }

    private static String counted(long count, String noun) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d %s" : "%,d %ss", count, noun);
    }
}
