package dev.thaw.figure.comparison;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.Provenance;
import java.util.List;

/// The line that says where a figure of several runs comes from.
final class ComparedCaption {
    private static final int MOST_NAMES = 4;
    private static final int FINGERPRINT = 8;

    private ComparedCaption() {}

    /// The entries by name, as far as there is room, then each data set and version once.
    static String provenance(List<ShownEntry> shown) {
        List<String> names = shown.stream().filter(ShownEntry::isInFocus).limit(MOST_NAMES)
                .map(entry -> text("compared.entry", entry.entry().label(), entry.entry().id())).toList();
        int more = shown.size() - names.size();
        return String.join(" · ", names) + (more > 0 ? " · " + text("compared.more", String.valueOf(more)) : "")
                + origin(shown);
    }

    private static String origin(List<ShownEntry> shown) {
        StringBuilder origin = new StringBuilder();
        shown.stream().map(entry -> entry.entry().first().provenance()).map(ComparedCaption::origin).distinct()
                .forEach(origin::append);
        return origin.toString();
    }

    private static String origin(Provenance provenance) {
        String sha256 = provenance.dataSha256();
        return " · "
                + text("caption.data", provenance.dataName(),
                        sha256.substring(0, Math.min(FINGERPRINT, sha256.length())))
                + " · Thaw " + provenance.thaw();
    }

    /// A number of runs: `1 run`, `3 runs`.
    static String runs(int count) {
        return count == 1 ? text("caption.runs.one") : text("caption.runs", String.valueOf(count));
    }
}
