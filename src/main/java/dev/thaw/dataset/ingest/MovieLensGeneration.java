package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.Dialect.Delimited;
import java.util.List;

/// The three ways in which GroupLens laid out the MovieLens data sets.
enum MovieLensGeneration {
    /// Tabs and bars, Latin-1, genres as nineteen flags (1998).
    HUNDRED_THOUSAND("MovieLens 100K", "u.data", "u.item", "u.user", "", new Delimited(Delimiter.TAB, false, false),
            new Delimited(Delimiter.PIPE, false, false), List.of()),
    /// Double colons, without headers (2003, 2009).
    DOUBLE_COLON("MovieLens 1M or 10M", "ratings.dat", "movies.dat", "users.dat", "tags.dat",
            new Delimited(Delimiter.DOUBLE_COLON, false, false), new Delimited(Delimiter.DOUBLE_COLON, false, false),
            List.of()),
    /// CSV with headers (2014 until now).
    LATEST("MovieLens latest", "ratings.csv", "movies.csv", "", "tags.csv", new Delimited(Delimiter.COMMA, true, true),
            new Delimited(Delimiter.COMMA, true, true), List.of("userId", "movieId", "rating", "timestamp"));

    private final String label;
    private final String ratings;
    private final String movies;
    private final String users;
    private final String tags;
    private final Delimited ratingsDialect;
    private final Delimited othersDialect;
    private final List<String> header;

    MovieLensGeneration(String label, String ratings, String movies, String users, String tags,
            Delimited ratingsDialect, Delimited othersDialect, List<String> header) {
        this.label = label;
        this.ratings = ratings;
        this.movies = movies;
        this.users = users;
        this.tags = tags;
        this.ratingsDialect = ratingsDialect;
        this.othersDialect = othersDialect;
        this.header = header;
    }

    String label() {
        return label;
    }

    /// Name of the file of ratings; each name may end in `.gz` too.
    String ratings() {
        return ratings;
    }

    String movies() {
        return movies;
    }

    /// Name of the file that describes users, empty where the generation has none.
    String users() {
        return users;
    }

    /// Name of the file of tags, empty where the generation has none.
    String tags() {
        return tags;
    }

    Delimited ratingsDialect() {
        return ratingsDialect;
    }

    Delimited othersDialect() {
        return othersDialect;
    }

    /// Whether a table's columns are those of this generation's ratings: user, film, stars, epoch seconds.
    boolean rates(List<String> columns) {
        return header.isEmpty() ? columns.size() == 4 : columns.equals(header);
    }
}
