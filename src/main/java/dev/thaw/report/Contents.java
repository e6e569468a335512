package dev.thaw.report;

import java.util.List;

/// The table of contents: beside the text where there is room, above it else.
final class Contents {
    private Contents() {}

    /// @param brief as the runs' sections are told
    static void write(HtmlPage page, List<ReportedRun> runs, boolean brief) {
        page.begin("nav", "aria-label", "Contents").begin("ul");
        if (runs.size() == 1) {
            entries(page, runs.getFirst(), brief);
        } else {
            entry(page, "Comparison", "comparison");
            for (ReportedRun run : runs) {
                page.begin("li").element("a", run.label(), "href", "#" + run.prefix());
                page.begin("ul");
                entries(page, run, brief);
                page.end().end();
            }
        }
        entry(page, "What the words mean", "words");
        page.end().end();
    }

    private static void entries(HtmlPage page, ReportedRun run, boolean brief) {
        Chapter.of(run.result(), brief).forEach(chapter -> entry(page, chapter.title(), chapter.id(run)));
        if (!brief) {
            entry(page, "Whether training went as meant", run.prefix() + "-training");
        }
        entry(page, "Whom and what was measured", run.prefix() + "-measured");
        entry(page, "Where it comes from", run.prefix() + "-provenance");
        entry(page, "How to run this again", run.prefix() + "-again");
    }

    private static void entry(HtmlPage page, String name, String target) {
        page.begin("li").element("a", name, "href", "#" + target).end();
    }
}
