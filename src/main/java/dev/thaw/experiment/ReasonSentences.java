package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.language.Language;
import dev.thaw.language.Texts;
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

/// The reasons of a recommendation in words, the same on the command line and in the workbench.
///
/// A sentence says what the part stands for and, by its wording, whether it lifts or lowers the item.
public final class ReasonSentences {
    private static final Texts TEXTS = new Texts("/dev/thaw/experiment/reasons");
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
            case Age(double days) -> text("reason.age", days(Math.round(days)));
            case Description() -> text(lifts ? "reason.description" : "reason.description.less");
            case NewcomersTaste() -> text(lifts ? "reason.newcomers" : "reason.newcomers.less");
            case Declared(String column, String value) ->
                text(lifts ? "reason.declared" : "reason.declared.less", column, value);
            case DescribedLike(int item) -> text(lifts ? "reason.like" : "reason.unlike", title(item));
            case Everybody() -> text(lifts ? "reason.everybody" : "reason.everybody.less");
            case ChosenTogether(int item, boolean liked) -> together(lifts, title(item), liked);
            case WholeTower() -> text(lifts ? "reason.behaviour" : "reason.behaviour.less");
            case Weighing() ->
                text(part.tower() == SystemName.CONTENT ? "reason.weighing.content" : "reason.weighing.behaviour");
        };
    }

    private String title(int item) {
        return dataset.items().title(item);
    }

    private static String demand(boolean lifts, long window, int count) {
        String choices = text(count == 1 ? "reason.choices.one" : "reason.choices", count(count));
        return window == Demand.ALL_TIME
                ? text(lifts ? "reason.demand.ever" : "reason.demand.ever.less", choices)
                : text(lifts ? "reason.demand" : "reason.demand.less", choices, span(window));
    }

    private static String together(boolean lifts, String title, boolean liked) {
        if (liked) {
            return text(lifts ? "reason.together" : "reason.together.less", title);
        }
        return text(lifts ? "reason.apart" : "reason.apart.less", title);
    }

    /// A span as people say it: `6 hours`, `9 days`.
    private static String span(long millis) {
        double hours = millis / MILLIS_PER_HOUR;
        if (hours >= MOST_HOURS) {
            return days(Math.round(hours / HOURS_PER_DAY));
        }
        long whole = Math.max(1, Math.round(hours));
        return text(whole == 1 ? "reason.hours.one" : "reason.hours", count(whole));
    }

    private static String days(long count) {
        return text(count == 1 ? "reason.days.one" : "reason.days", count(count));
    }

    private static String count(long count) {
        return String.format(Language.spoken().locale(), "%,d", count);
    }

    private static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
