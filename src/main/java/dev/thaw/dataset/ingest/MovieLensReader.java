package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.dataset.ingest.EventColumns.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the MovieLens data sets (Harper and Konstan, ACM TiiS 5(4), 2015).
///
/// Ratings become `rating_1` … `rating_5` with the stars as value; the first genre is the category, all genres are
/// tags; the year of release is an attribute and never says since when a film was available; tags that people gave are
/// time-stamped tags, never events.
final class MovieLensReader {
    /// The nineteen flags of `u.item`, in its order; the first means that no genre is known.
    private static final List<String> FLAGGED_GENRES = List.of("unknown", "Action", "Adventure", "Animation",
            "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy", "Film-Noir", "Horror", "Musical",
            "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western");
    private static final int FIRST_FLAG = 5;
    private static final String NO_GENRES = "(no genres listed)";
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("\\((\\d{4})\\)\\s*$");

    private final SourceLayout.MovieLens folder;
    private final ImportSession session;
    private final TimeReader times = new TimeReader(TimeFormat.USUAL);

    private MovieLensReader(SourceLayout.MovieLens folder, ImportSession session) {
        this.folder = folder;
        this.session = session;
    }

    static void read(SourceLayout.MovieLens folder, ImportSession session) {
        MovieLensReader reader = new MovieLensReader(folder, session);
        EventRows.read(folder.events(), eventColumns(), session);
        folder.movies().ifPresent(reader::movies);
        folder.users().ifPresent(reader::users);
        folder.tags().ifPresent(reader::tags);
        if (folder.movies().isEmpty()) {
            session.note("No " + folder.generation().movies() + ": films have neither titles nor genres.");
        }
    }

    /// Every generation's ratings are user, film, stars, epoch seconds.
    static EventColumns eventColumns() {
        return new EventColumns(0, 1, new Kind.Rated(2), 3, TimeFormat.USUAL, -1, -1, -1);
    }

    /// Takes over single rows of one of the files, as reading it whole does; for a look at its beginning.
    static RowVisitor visitor(FilePart part, SourceLayout.MovieLens folder, ImportSession session) {
        MovieLensReader reader = new MovieLensReader(folder, session);
        return switch (part) {
            case ITEMS -> reader::movie;
            case USERS -> reader::user;
            case TAGS -> reader::tag;
            case EVENTS, IMPRESSIONS, UNREAD ->
                throw new IllegalArgumentException(part + " is no companion of this layout");
        };
    }

    private void movies(TextTable table) {
        RowTally tally = session.tally(table.name());
        HeldTable.load(table, tally, session.meter()).forEach(tally, this::movie);
        session.settle(tally);
    }

    private void movie(Cells row) throws BadCell {
        boolean flags = folder.generation() == MovieLensGeneration.HUNDRED_THOUSAND;
        String id = row.required(0, "movie id");
        List<String> genres = flags ? flaggedGenres(row) : listedGenres(row.text(2));
        session.builder().item(new ItemRow(id, row.text(1), genres.isEmpty() ? null : genres.getFirst(), genres,
                Double.NaN, null, release(row.text(1), flags ? row.text(2) : null)));
    }

    private static List<String> listedGenres(@Nullable String text) {
        return text == null || text.equals(NO_GENRES)
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(String::strip).filter(genre -> !genre.isEmpty()).toList();
    }

    private static List<String> flaggedGenres(Cells row) {
        List<String> genres = new ArrayList<>();
        for (int genre = 1; genre < FLAGGED_GENRES.size(); genre++) {
            if ("1".equals(row.text(FIRST_FLAG + genre))) {
                genres.add(FLAGGED_GENRES.get(genre));
            }
        }
        return genres;
    }

    private static Map<String, String> release(@Nullable String title, @Nullable String date) {
        Map<String, String> attributes = new HashMap<>();
        if (date != null) {
            attributes.put("release_date", date);
        }
        if (title != null) {
            Matcher year = YEAR_IN_TITLE.matcher(title);
            if (year.find()) {
                attributes.put("release_year", year.group(1));
            }
        }
        return attributes;
    }

    /// What the columns of the file of users say, behind the id.
    static List<String> userAttributes(MovieLensGeneration generation) {
        return generation == MovieLensGeneration.HUNDRED_THOUSAND
                ? List.of("age", "gender", "occupation", "zip_code")
                : List.of("gender", "age", "occupation", "zip_code");
    }

    private void users(TextTable table) {
        RowTally tally = session.tally(table.name());
        HeldTable.load(table, tally, session.meter()).forEach(tally, this::user);
        session.settle(tally);
    }

    private void user(Cells row) throws BadCell {
        String id = row.required(0, "user id");
        List<String> names = userAttributes(folder.generation());
        Map<String, String> attributes = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            String text = row.text(k + 1);
            if (text != null) {
                attributes.put(names.get(k), text);
            }
        }
        session.builder().user(new UserRow(id, null, attributes));
    }

    private void tags(TextTable table) {
        RowTally tally = session.tally(table.name());
        table.forEach(tally, session.meter(), this::tag);
        session.settle(tally);
    }

    private void tag(Cells row) throws BadCell {
        String film = row.required(1, "movieId");
        String tag = row.required(2, "tag");
        session.builder().timedTag(film, times.required(row, 3, "timestamp"), tag);
    }
}
