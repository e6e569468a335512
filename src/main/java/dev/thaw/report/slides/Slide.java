package dev.thaw.report.slides;

import dev.thaw.figure.Figure;
import java.util.List;
import java.util.Locale;

/// One slide.
///
/// @param topic    what it is about; unique in a story
/// @param claim    one sentence in plain words
/// @param body     what shows it
/// @param footnote how many people, which interval, what the data is; may be empty
/// @param note     what a speaker may want to say beside it, in sentences; may be empty
public record Slide(Topic topic, String claim, Body body, String footnote, String note) {
    public Slide {
        if (claim.isBlank()) {
            throw new IllegalArgumentException("claim of the slide on " + topic + " is blank; it must say something");
        }
    }

    /// The same slide with other words for its claim.
    public Slide claiming(String words) {
        return new Slide(topic, words, body, footnote, note);
    }

    /// What slides are about, in the order of telling.
    public enum Topic {
        /// What is shown, and on which data.
        TITLE,
        /// Who is cold here.
        COLD,
        /// The hybrid against the best alternative.
        ACCURACY,
        /// From when on behaviour serves people better than description.
        CROSSOVER,
        /// Whom the hybrid's mixer listens to.
        MIXER,
        /// Time to first conversion.
        CONVERSION,
        /// What logged impressions say about clicks.
        CLICKS,
        /// How varied lists are.
        VARIETY,
        /// What may be trusted.
        TRUST,
        /// What follows.
        NEXT;

        /// A few words for it, as an index has them.
        public String title() {
            return SlideText.text("topic." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// What stands below the claim.
    public sealed interface Body {
        /// A figure, drawn large without its captions.
        record Picture(Figure figure) implements Body {}

        /// A few numbers to be read from the last row.
        record LargeNumbers(List<LargeNumber> numbers) implements Body {
            public LargeNumbers {
                numbers = List.copyOf(numbers);
            }
        }

        /// A few sentences.
        record Points(List<String> sentences) implements Body {
            public Points {
                sentences = List.copyOf(sentences);
            }
        }

        /// The first slide: its claim is the title.
        record Opening(String subtitle) implements Body {}
    }

    /// A number and what it counts.
    ///
    /// @param value   as it is shown: `60 %`
    /// @param meaning a line or two
    public record LargeNumber(String value, String meaning) {}
}
