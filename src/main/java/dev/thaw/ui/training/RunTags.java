package dev.thaw.ui.training;

import dev.thaw.project.RunSummary;
import java.util.ArrayList;
import java.util.List;

/// What tags mean: one of them puts a run aside, all others are a person's own.
final class RunTags {
    /// A run with this tag is put aside.
    static final String ARCHIVED = "archived";

    private RunTags() {}

    static boolean isArchived(RunSummary run) {
        return run.tags().contains(ARCHIVED);
    }

    /// The tags a person gave.
    static List<String> shown(RunSummary run) {
        return run.tags().stream().filter(tag -> !tag.equals(ARCHIVED)).toList();
    }

    /// The same run, put aside or taken back.
    static RunSummary archived(RunSummary run, boolean archived) {
        List<String> tags = new ArrayList<>(shown(run));
        if (archived) {
            tags.add(ARCHIVED);
        }
        return run.described(run.name(), run.note(), tags);
    }

    /// The same run with other tags of a person's own.
    static RunSummary tagged(RunSummary run, List<String> tags) {
        List<String> all = new ArrayList<>(tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList());
        if (isArchived(run)) {
            all.add(ARCHIVED);
        }
        return run.described(run.name(), run.note(), all);
    }
}
