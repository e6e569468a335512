package dev.thaw.report;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.report.slides.Slide;
import dev.thaw.report.slides.Slides;
import java.util.List;
import java.util.Set;

/// One run, told from the finding to the last setting: what was found in a sentence, in a few, then chapter by chapter.
final class RunSection {
    /// Claims that stand below the headline; what the data is and what follows is told elsewhere.
    private static final Set<Slide.Topic> IN_SHORT = Set.of(Slide.Topic.ACCURACY, Slide.Topic.MIXER,
            Slide.Topic.CONVERSION, Slide.Topic.CLICKS, Slide.Topic.VARIETY, Slide.Topic.TRUST);

    private final HtmlPage page;
    private final ReportedRun run;
    private final RunResult result;
    private final List<Finding> findings;
    private final int level;
    private final boolean brief;

    private RunSection(HtmlPage page, ReportedRun run, int level, boolean brief) {
        this.page = page;
        this.run = run;
        this.result = run.result();
        this.findings = Findings.of(run.result());
        this.level = level;
        this.brief = brief;
    }

    /// @param titled whether the run's name stands above its section (the page's title has it already if it is alone)
    /// @param brief  whether only the chapters' first figures are shown, because many runs share the page
    static void write(HtmlPage page, ReportedRun run, boolean titled, boolean brief) {
        page.begin("section", "id", run.prefix());
        if (titled) {
            page.heading(2, run.label(), "class", "run");
        }
        new RunSection(page, run, titled ? 3 : 2, brief).write();
        page.end();
    }

    private void write() {
        page.element("p", findings.getFirst().sentence(), "class", "headline");
        inShort();
        notes();
        Chapter.of(result, brief).forEach(this::chapter);
        if (brief) {
            page.element("p", "More figures stand in this run’s own report: thaw report --run " + result.run() + ".");
        } else {
            development();
        }
        RunFacts.write(page, run, level);
    }

    private void inShort() {
        page.begin("ul", "class", "short");
        Slides.of(result).stream().filter(slide -> IN_SHORT.contains(slide.topic()))
                .forEach(slide -> page.element("li", slide.claim() + "."));
        page.end();
    }

    /// What every reader must know stands in full where the measuring is told; here, that there is such a thing.
    private void notes() {
        if (!result.notes().isEmpty()) {
            int count = result.notes().size();
            page.begin("p", "class", "cautions").text(count + (count == 1 ? " note" : " notes")
                    + " on proxies, limits and settings: ");
            page.element("a", "what every reader must know", "href", "#" + run.prefix() + "-cautions");
            page.end();
        }
    }

    private void chapter(Chapter chapter) {
        page.heading(level, chapter.title(), "id", chapter.id(run));
        findings.stream().filter(finding -> chapter.topics().contains(finding.topic()))
                .forEach(finding -> page.element("p", finding.sentence(), "class", "prose"));
        figures(chapter.figures(result, brief));
        if (chapter == Chapter.CONVERSION && !brief) {
            ConversionSection.write(page, run, level + 1);
        }
    }

    private void figures(List<FigureName> names) {
        page.begin("div", "class", "figures");
        for (FigureName name : names) {
            FigureBlock.write(page, Figures.of(name, result), run.prefix() + "-" + name.text(), level + 1);
        }
        page.end();
    }

    /// What does not decide, folded away.
    private void development() {
        page.begin("section", "class", "training");
        page.heading(level, "Whether training went as meant", "id", run.prefix() + "-training");
        page.begin("details", "class", "fold").element("summary", "Development figures, which do not decide");
        Findings.development(result).ifPresent(finding -> page.element("p", finding.sentence(), "class", "prose"));
        figures(FigureName.OF_DEVELOPMENT.stream()
                .filter(name -> name == FigureName.LOSS || !Figures.of(name, result).isEmpty()).toList());
        page.end().end();
    }
}
