package dev.thaw.simulate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.InternalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The campus's words: what subjects there are and what titles, tags and countries are made of.
///
/// @param subjects       categories of courses with their topics and topical tags
/// @param levels         difficulty tags, easiest first, with the forms of their titles (`{topic}` stands for the topic)
/// @param formats        tags that say how a course is taught
/// @param countries      where people live
/// @param countryWeights how common each country is, `[countries]`
public record Vocabulary(List<SubjectWords> subjects, List<LevelWords> levels, List<String> formats,
        List<String> countries, List<Double> countryWeights) {
    private static final String RESOURCE = "vocabulary.json";

    public Vocabulary {
        subjects = List.copyOf(subjects);
        levels = List.copyOf(levels);
        formats = List.copyOf(formats);
        countries = List.copyOf(countries);
        countryWeights = List.copyOf(countryWeights);
        if (countries.size() != countryWeights.size()) {
            throw new IllegalArgumentException("countries and countryWeights must be equally long, were "
                    + countries.size() + " and " + countryWeights.size());
        }
    }

    /// The words that come with Thaw.
    public static Vocabulary bundled() {
        try (InputStream words = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (words == null) {
                throw new InternalFailure("The word list " + RESOURCE + " is missing from the program.", null);
            }
            return JsonMapper.builder().build().readValue(words, Vocabulary.class);
        } catch (IOException e) {
            throw new InternalFailure("The word list " + RESOURCE + " cannot be read.", e);
        }
    }

    /// A subject's words.
    ///
    /// @param name   the course's category
    /// @param topics what a course can be about
    /// @param tags   topical tags; a course carries two of them
    public record SubjectWords(String name, List<String> topics, List<String> tags) {
        public SubjectWords {
            topics = List.copyOf(topics);
            tags = List.copyOf(tags);
        }
    }

    /// A level's words.
    ///
    /// @param tag   the level as a tag
    /// @param forms titles with `{topic}` in them
    public record LevelWords(String tag, List<String> forms) {
        public LevelWords {
            forms = List.copyOf(forms);
        }
    }
}
