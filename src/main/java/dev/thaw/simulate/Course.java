package dev.thaw.simulate;

import java.util.List;

/// One course: what everybody can read of it, and the truth behind it.
///
/// @param index         position in the catalogue, from 0
/// @param id            id in the files, such as `c017`
/// @param title         display title
/// @param subject       index of its category among the subjects
/// @param category      the subject's name
/// @param level         0 beginner, 1 intermediate, 2 advanced
/// @param topics        indexes of its topical tags within the subject, `[2]`
/// @param format        index of its format tag
/// @param tags          its tags as text: level, topical tags, format
/// @param price         in whole and half currency units; 0 is free
/// @param availableFrom epoch milliseconds
/// @param quality       truth: what everybody likes about it beyond its description, utility
/// @param trend         truth: utility it gains from the first day of the observation to the last, negative where it loses
/// @param character     truth: its latent factors, in no attribute, `[behaviourDimensions]`
public record Course(int index, String id, String title, int subject, String category, int level, int[] topics,
        int format, List<String> tags, double price, long availableFrom, double quality, double trend,
        double[] character) {
    public Course {
        tags = List.copyOf(tags);
    }
}
