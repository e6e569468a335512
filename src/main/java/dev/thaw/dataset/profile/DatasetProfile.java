package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analyst reads before training. Times are ISO 8601 in UTC; shares lie in `0…1`.
///
/// @param name           the data set's name
/// @param format         the format it was read from
/// @param fingerprint    SHA-256 of its content
/// @param counts         how much there is
/// @param span           from when to when; null without events
/// @param eventTypes     the types, the most frequent first
/// @param eventsPerUser  history lengths of users with at least one event
/// @param userHistogram  the same as bars
/// @param itemTail       how events are spread over items
/// @param itemHistogram  items by their number of events, as bars
/// @param weeks          new and active users of every ISO week of the span
/// @param categories     primary categories, those with the most items first; empty where the data has none
/// @param signup         who has a sign-up date
/// @param impressions    what was shown
/// @param missing        what is missing and what stands in for it
/// @param warnings       what somebody should look at before believing a result
public record DatasetProfile(String name, String format, String fingerprint, Counts counts, @Nullable Span span,
        List<TypeCount> eventTypes, Quantiles eventsPerUser, List<LogBin> userHistogram, ItemTail itemTail,
        List<LogBin> itemHistogram, List<WeekCount> weeks, List<CategoryCount> categories, SignupCoverage signup,
        ImpressionCounts impressions, List<String> missing, List<String> warnings) {
    /// Weeks that are looked at to see how cold the present is.
    public static final int LAST_WEEKS = 12;

    public DatasetProfile {
        eventTypes = List.copyOf(eventTypes);
        userHistogram = List.copyOf(userHistogram);
        itemHistogram = List.copyOf(itemHistogram);
        weeks = List.copyOf(weeks);
        categories = List.copyOf(categories);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /// Profiles a data set.
    public static DatasetProfile of(Dataset dataset) {
        return new Profiler(dataset).profile();
    }

    /// The last [#LAST_WEEKS] weeks, fewer where the data is shorter.
    public List<WeekCount> lastWeeks() {
        return weeks.subList(Math.max(0, weeks.size() - LAST_WEEKS), weeks.size());
    }

    /// How much there is.
    ///
    /// @param events      interactions
    /// @param users       users with at least one event
    /// @param items       items with at least one event
    /// @param knownUsers  users of the directory, those without events included
    /// @param knownItems  items of the catalogue, those without events included
    /// @param pairs       distinct pairs of a user and an item
    /// @param density     pairs ÷ (users × items)
    /// @param rowsRead    rows of the event file
    /// @param rowsSkipped rows of any file that were left out
    public record Counts(int events, int users, int items, int knownUsers, int knownItems, long pairs, double density,
            long rowsRead, long rowsSkipped) {}

    /// From the first event to the last.
    ///
    /// @param first time of the first event
    /// @param last  time of the last event
    /// @param days  days between them
    public record Span(String first, String last, double days) {}

    /// One type of event.
    ///
    /// @param type   canonical name
    /// @param events how many
    /// @param share  of all events
    /// @param users  users with at least one
    public record TypeCount(String type, int events, double share, int users) {}

    /// How events are spread over items with at least one event.
    ///
    /// @param topItems       a tenth of the items, rounded up
    /// @param topShare       share of the events on the `topItems` items with the most events
    /// @param eventsPerItem  quantiles
    /// @param onceOnly       items with exactly one event
    /// @param withoutEvents  items of the catalogue without any
    public record ItemTail(int topItems, double topShare, Quantiles eventsPerItem, int onceOnly, int withoutEvents) {}

    /// One primary category.
    ///
    /// @param category its name
    /// @param items    items of it in the catalogue
    /// @param events   events on these items
    public record CategoryCount(String category, int items, int events) {}

    /// Who has a sign-up date.
    ///
    /// @param users users of the directory
    /// @param known those with a date
    /// @param share known ÷ users
    public record SignupCoverage(int users, long known, double share) {}

    /// What was shown.
    ///
    /// @param rows           shown slots, 0 where the data has no impressions
    /// @param clicks         clicked slots
    /// @param withPropensity slots whose propensity was kept
    /// @param requests       distinct slates
    public record ImpressionCounts(int rows, int clicks, int withPropensity, int requests) {}
}
