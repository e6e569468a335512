package dev.thaw.figure.finding;

import dev.thaw.figure.FigureName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing a run found out.
///
/// @param topic    what it is about
/// @param sentence one or more sentences, with intervals
/// @param shown    the figure that shows it, or null where none does
public record Finding(Topic topic, String sentence, @Nullable FigureName shown) {
    /// Between two sentences: a full stop and a capital letter, so that numbers and abbreviations stay whole.
    private static final String NEXT_SENTENCE = "(?<=\\.) (?=\\p{Lu})";

    /// A finding that the figure of its topic shows.
    public Finding(Topic topic, String sentence) {
        this(topic, sentence, topic.figure);
    }

    /// The figure that shows it.
    public Optional<FigureName> figure() {
        return Optional.ofNullable(shown);
    }

    /// Its sentences one by one.
    public List<String> sentences() {
        return sentences(sentence);
    }

    /// The sentences of a text one by one.
    public static List<String> sentences(String text) {
        return List.of(text.split(NEXT_SENTENCE));
    }

    /// What is told of it where there is little room: its sentences up to the first with an interval, for no number is
    /// told without one; the first alone where none has any.
    public String lead() {
        List<String> sentences = sentences();
        for (int k = 0; k < sentences.size(); k++) {
            if (sentences.get(k).contains("[")) {
                return String.join(" ", sentences.subList(0, k + 1));
            }
        }
        return sentences.getFirst();
    }

    /// What findings are told together, the most important first.
    public enum Group {
        /// When to listen to behaviour, and whom the mixer listens to.
        CROSSOVER,
        /// How good the lists are, beside other systems, clicks and time.
        ACCURACY,
        /// How soon people convert.
        CONVERSION,
        /// How broad the lists are, and what more variety costs.
        DIVERSITY,
        /// Whether and of whom all this is true.
        TRUST
    }

    /// What a finding is about, in the order of telling.
    public enum Topic {
        /// That the mixer was trained on what could not be known at the time.
        LEAK(Group.TRUST, null),
        /// From which history length on behaviour serves better than description.
        CROSSOVER(Group.CROSSOVER, FigureName.NDCG_AT_10),
        /// Whom the mixer listens to, and when that changes.
        MIXER(Group.CROSSOVER, FigureName.MIXER_WEIGHT),
        /// Where its weights and what the towers contribute say different things.
        CONTRIBUTION(Group.CROSSOVER, FigureName.WEIGHT_AND_SHARE),
        /// What changes when towers and mixer are trained at once; of two runs, so not among a run's own findings.
        ARTICLE(Group.CROSSOVER, FigureName.MIXER_WEIGHT),
        /// The hybrid against the best baseline.
        ACCURACY(Group.ACCURACY, FigureName.HIT_AT_3),
        /// The hybrid against its own towers.
        TOWERS(Group.ACCURACY, FigureName.HIT_AT_3),
        /// What logged impressions say about clicks.
        CLICKS(Group.ACCURACY, FigureName.CTR_AT_3),
        /// How long a frozen model stays good, and what retraining brings back.
        WEEKS(Group.ACCURACY, FigureName.DEGRADATION_STANDARDISED),
        /// How broad its lists are.
        DIVERSITY(Group.DIVERSITY, FigureName.DIVERSITY),
        /// What more variety would cost.
        TRADEOFF(Group.DIVERSITY, FigureName.HIT_AGAINST_DIVERSITY),
        /// How scores predict, which does not decide; told beside the development figures only.
        DEVELOPMENT(Group.TRUST, FigureName.DEVELOPMENT),
        /// Observed time to first conversion.
        CONVERSION(Group.CONVERSION, FigureName.TTFC),
        /// Whom all this was measured on.
        COHORT(Group.TRUST, null);

        private final Group group;
        private final @Nullable FigureName figure;

        Topic(Group group, @Nullable FigureName figure) {
            this.group = group;
            this.figure = figure;
        }

        /// With what it is told together.
        public Group group() {
            return group;
        }
    }
}
