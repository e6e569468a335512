package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.ArticleComparison;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;

/// The mixer's figures with the article's way laid over them.
///
/// The run that is shown keeps its colours; the same quantity of the run trained the article's way is drawn over it in
/// ink. No further hue stays apart from blue, orange and the hybrid's for readers with protanopia, deuteranopia and
/// tritanopia alike; ink does, by its lightness.
final class ArticleFigures {
    private ArticleFigures() {}

    /// Both towers' weights as shown, and content's weight the article's way.
    static Figure weight(ArticleComparison comparison) {
        return over(MixerFigures.weight(comparison.shown()), comparison,
                List.of(new Line(text("article.label"), SystemName.CONTENT, 0, true,
                        MixerFigures.weights(comparison.article()),
                        true)));
    }

    /// Content's share as shown and the article's way.
    static Figure share(ArticleComparison comparison) {
        return over(MixerFigures.share(comparison.shown()), comparison,
                List.of(new Line(text("article.label"), SystemName.CONTENT, 0, true,
                        MixerFigures.shares(comparison.article()),
                        true)));
    }

    /// Content's weight and share as shown and the article's way: where the two part, the weight misleads.
    static Figure weightAndShare(ArticleComparison comparison) {
        return over(MixerFigures.weightAndShare(comparison.shown()), comparison,
                List.of(new Line(text("article.weight"), SystemName.CONTENT, 0, true,
                        MixerFigures.weights(comparison.article()), true),
                        new Line(text("article.share"), SystemName.CONTENT, 1, true,
                                MixerFigures.shares(comparison.article()),
                                true)));
    }

    private static Figure over(Figure shown, ArticleComparison comparison, List<Line> article) {
        if (!(shown.drawing() instanceof Drawing.Lines(Axis _, Axis vertical, List<Line> own, Drawing.Span _))) {
            return shown;
        }
        List<Line> lines = new ArrayList<>(own);
        lines.addAll(article);
        List<LabelledRun> runs = List.of(
                new LabelledRun(comparison.shown().provenance().configuration().name(), comparison.shown()),
                new LabelledRun(text("article.label"), comparison.article()));
        return new Figure(shown.name(), shown.title(), text("article.subtitle", shown.subtitle()),
                Captions.provenance(runs),
                HistoryAxes.marked(HistoryAxes.lines(lines, vertical), comparison.shown()));
    }
}
