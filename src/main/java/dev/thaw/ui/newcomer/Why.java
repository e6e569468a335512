package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ReasonSentences;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.Explanation;
import dev.thaw.recommend.hybrid.Explanation.Part;
import dev.thaw.ui.common.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why an item stands where it stands, ready to be drawn: the strongest reasons and the rest, which add up.
///
/// @param summary how far the item stands above the average one, by which tower
/// @param lines   the strongest reasons, then the others together
public record Why(String summary, List<Line> lines) {
    private static final int STRONGEST = 4;

    public Why {
        lines = List.copyOf(lines);
    }

    /// A reason.
    ///
    /// @param tower    the tower it comes from, or null where it is of both
    /// @param sentence in words
    /// @param lift     how far it lifts the item above the average candidate
    public record Line(@Nullable SystemName tower, String sentence, double lift) {}

    static Why of(Explanation why, ReasonSentences sentences) {
        List<Part> reasons = why.reasons();
        List<Part> strongest = reasons.subList(0, Math.min(STRONGEST, reasons.size()));
        List<Part> others = reasons.subList(strongest.size(), reasons.size());
        List<Line> lines = new ArrayList<>();
        strongest.forEach(part -> lines.add(new Line(part.tower(), sentences.of(part), part.lift())));
        if (!others.isEmpty()) {
            lines.add(new Line(null, text("newcomer.why.others", Formats.count(others.size())),
                    others.stream().mapToDouble(Part::lift).sum()));
        }
        double lift = why.score() - why.meanScore();
        return new Why(text(lift >= 0 ? "newcomer.why.above" : "newcomer.why.below", Formats.lift(Math.abs(lift)),
                Formats.lift(why.content().lift()), Formats.lift(why.collaborative().lift()),
                Formats.percent(why.contentWeight())), lines);
    }

    /// The most any line lifts, at least 0.
    double highest() {
        return Math.max(0, lines.stream().mapToDouble(Line::lift).max().orElse(0));
    }

    /// The most any line lowers, at most 0.
    double lowest() {
        return Math.min(0, lines.stream().mapToDouble(Line::lift).min().orElse(0));
    }

    /// All of it as it is read aloud.
    String spoken() {
        return summary + " " + lines.stream().map(line -> line.sentence() + ", " + Formats.lift(line.lift()) + ".")
                .collect(Collectors.joining(" "));
    }
}
