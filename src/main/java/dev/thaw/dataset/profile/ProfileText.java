package dev.thaw.dataset.profile;

import dev.thaw.dataset.profile.DatasetProfile.CategoryCount;
import dev.thaw.dataset.profile.DatasetProfile.Counts;
import dev.thaw.dataset.profile.DatasetProfile.ImpressionCounts;
import dev.thaw.dataset.profile.DatasetProfile.ItemTail;
import dev.thaw.dataset.profile.DatasetProfile.Span;
import dev.thaw.dataset.profile.DatasetProfile.TypeCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sets a profile as aligned text: English, thousands separators, ISO dates.
public final class ProfileText {
    private static final int LABEL = 18;
    private static final int MOST_CATEGORIES = 20;

    private final StringBuilder out = new StringBuilder();

    private ProfileText() {}

    /// The profile as text for a terminal, ending with a line break.
    public static String render(DatasetProfile profile) {
        ProfileText text = new ProfileText();
        text.head(profile);
        text.types(profile);
        text.spread(profile);
        text.weeks(profile);
        text.categories(profile);
        text.sentences("Missing", profile.missing());
        text.sentences("Warnings", profile.warnings());
        return text.out.toString();
    }

    private void head(DatasetProfile profile) {
        Counts counts = profile.counts();
        out.append(profile.name()).append(" (").append(profile.format()).append(")\n\n");
        long used = counts.rowsRead() == 0 ? counts.events() : counts.rowsRead();
        line("Events", "%,d of %,d rows, %,d skipped", counts.events(), used, counts.rowsSkipped());
        line("Users", "%,d%s", counts.users(), inAll(counts.users(), counts.knownUsers(), "known"));
        line("Items", "%,d%s", counts.items(), inAll(counts.items(), counts.knownItems(), "in the catalogue"));
        line("Density", "%.3f %% (%,d pairs of a user and an item)", 100 * counts.density(), counts.pairs());
        Span span = profile.span();
        if (span != null) {
            line("Span", "%s to %s (%,.0f days)", span.first().substring(0, 10), span.last().substring(0, 10),
                    span.days());
        }
        line("Sign-up dates", "%,d of %,d users", profile.signup().known(), profile.signup().users());
        ImpressionCounts shown = profile.impressions();
        if (shown.rows() == 0) {
            line("Impressions", "none");
        } else {
            line("Impressions", "%,d slots in %,d requests, %,d clicked, %,d with propensity", shown.rows(),
                    shown.requests(), shown.clicks(), shown.withPropensity());
        }
        line("Fingerprint", "%s", profile.fingerprint().substring(0, Math.min(12, profile.fingerprint().length())));
    }

    private static String inAll(int active, int known, String what) {
        return active == known ? "" : String.format(Locale.ROOT, " with events, %,d %s", known, what);
    }

    private void types(DatasetProfile profile) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[]{"Event type", "events", "share", "users"});
        for (TypeCount type : profile.eventTypes()) {
            rows.add(new String[]{type.type(), number(type.events()), percent(type.share()), number(type.users())});
        }
        table(rows);
    }

    private void spread(DatasetProfile profile) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[]{"", "min", "10 %", "25 %", "median", "75 %", "90 %", "99 %", "max", "mean"});
        rows.add(quantiles("Events per user", profile.eventsPerUser()));
        rows.add(quantiles("Events per item", profile.itemTail().eventsPerItem()));
        table(rows);
        ItemTail tail = profile.itemTail();
        out.append('\n');
        line("Long tail", "the top tenth (%,d items) has %s of the events; %,d items have one event", tail.topItems(),
                percent(tail.topShare()), tail.onceOnly());
    }

    private static String[] quantiles(String label, Quantiles values) {
        return new String[]{label, number(values.minimum()), number(values.percentile10()),
            number(values.percentile25()), number(values.median()), number(values.percentile75()),
            number(values.percentile90()), number(values.percentile99()), number(values.maximum()),
            String.format(Locale.ROOT, "%,.1f", values.mean())};
    }

    private void weeks(DatasetProfile profile) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[]{"Week (from)", "new users", "active", "new share"});
        for (WeekCount week : profile.lastWeeks()) {
            rows.add(new String[]{week.week() + " (" + week.monday() + ")", number(week.newUsers()),
                number(week.activeUsers()), percent(week.newShare())});
        }
        table(rows);
    }

    private void categories(DatasetProfile profile) {
        if (profile.categories().isEmpty()) {
            return;
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[]{"Category", "items", "events"});
        for (CategoryCount category : profile.categories().stream().limit(MOST_CATEGORIES).toList()) {
            rows.add(new String[]{category.category(), number(category.items()), number(category.events())});
        }
        table(rows);
        if (profile.categories().size() > MOST_CATEGORIES) {
            out.append(String.format(Locale.ROOT, "… and %,d more%n", profile.categories().size() - MOST_CATEGORIES));
        }
    }

    private void sentences(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append('\n').append(title).append('\n');
            sentences.forEach(sentence -> out.append("- ").append(sentence).append('\n'));
        }
    }

    private void line(String label, String format, Object... values) {
        out.append(label).repeat(' ', Math.max(1, LABEL - label.length()))
                .append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /// A table whose first column stands left and whose numbers stand right, under a blank line.
    private void table(List<String[]> rows) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].codePointCount(0, row[column].length()));
            }
        }
        widths[0] = Math.max(widths[0], LABEL - 2);
        out.append('\n');
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                int gap = widths[column] - row[column].codePointCount(0, row[column].length());
                if (column == 0) {
                    line.append(row[column]).repeat(' ', gap);
                } else {
                    line.repeat(' ', gap + 2).append(row[column]);
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
